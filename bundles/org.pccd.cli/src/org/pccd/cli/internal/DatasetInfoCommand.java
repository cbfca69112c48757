package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetInfo;
import org.pccd.dataset.DatasetStatistics;
import org.pccd.dataset.Duplicates;
import org.pccd.dataset.Split;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd dataset info}. */
@Command(name = "info", description = "Describe a dataset.")
class DatasetInfoCommand implements Callable<Integer> {
    private static final int MOST_COMMON = 20;

    record Result(DatasetInfo info, DatasetStatistics statistics) {}

    @Mixin
    private Output output;

    @Parameters(paramLabel = "DATASET", description = "Folder of the dataset.")
    private Path folder;

    @Option(names = "--split", description = "train, val or test; default: all.")
    private String split;

    @Override
    public Integer call() {
        Split part = split == null ? null : output.arguments(() -> Split.named(split));
        try (Dataset dataset = Dataset.open(folder)) {
            Result result = new Result(dataset.info(), dataset.summary(part));
            return output.result(result, out -> print(result, out));
        }
    }

    private void print(Result result, PrintWriter out) {
        DatasetInfo info = result.info;
        DatasetStatistics s = result.statistics;
        out.println("Dataset    " + info.name() + " (" + folder + "), made " + info.created());
        out.println("Structures " + s.structures() + " (read " + info.counts().read() + ", filtered "
                + info.counts().filtered() + ", refused " + info.counts().refused() + ")");
        out.println("Splits     " + s.splits());
        out.println("Elements   " + s.elements().size() + "; most common " + mostCommon(s.elements()));
        out.println("           structures by number of elements " + s.numberOfElements());
        out.println("Sites      structures by number of sites " + s.sites());
        out.println("Space groups");
        out.println("  found    "
                + (s.spaceGroupsFound().isEmpty()
                        ? "were not looked for"
                        : groups(s.spaceGroupsFound(), s.structures()) + " (within "
                                + info.settings().symprec() + " Å)"));
        out.println(
                "  source   " + (s.spaceGroups().isEmpty() ? "tells none" : groups(s.spaceGroups(), s.structures())));
        if (info.settings().duplicates() != Duplicates.KEEP) {
            out.println("Duplicates "
                    + (info.settings().duplicates() == Duplicates.MARK
                            ? info.counts().duplicates() + " marked"
                            : info.refused().getOrDefault("duplicate.structure", 0) + " refused"));
        }
        out.println("Properties " + s.labelled());
        out.println("Data hash  " + info.dataHash());
        out.println("Cell (lengths in Å, angles in degrees, volume in Å^3):");
        TextTable table = new TextTable("", "min", "5 %", "25 %", "median", "75 %", "95 %", "max", "mean");
        s.cell()
                .forEach((name, q) -> table.row(
                        name,
                        number(q.min()),
                        number(q.q05()),
                        number(q.q25()),
                        number(q.median()),
                        number(q.q75()),
                        number(q.q95()),
                        number(q.max()),
                        number(q.mean())));
        table.print(out);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String groups(Map<Integer, Integer> counts, int structures) {
        int known = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.size() + " different; most common " + mostCommon(counts) + "; unknown for "
                + (structures - known);
    }

    private static String mostCommon(Map<?, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_COMMON)
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }
}
