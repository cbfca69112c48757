package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;
import org.pccd.energy.hull.ConvexHull;
import org.pccd.energy.hull.EnergyColumns;
import org.pccd.energy.hull.EnergyEntry;
import org.pccd.energy.hull.EnergyRows;
import org.pccd.energy.hull.ReferenceSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd benchmark hull}. */
@Command(
        name = "hull",
        description = "Time convex hulls of given reference energies.",
        footer = {
            "",
            "One thread; each composition gathers the phases of its system anew. releng/benchmark/hull_peers.py of the",
            "sources does the same with pymatgen and prints the ratios."
        })
class HullBenchmarkCommand implements Callable<Integer> {
    private static final int WIDE = 10;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "TABLE", description = "Formulas with energies, as pccd hull --reference reads them.")
    private Path table;

    @Option(
            names = "--sample",
            defaultValue = "5000",
            paramLabel = "N",
            description = "Compositions, spread over the table; default: ${DEFAULT-VALUE}.")
    private int sample;

    @Option(
            names = "--wide",
            defaultValue = "500",
            paramLabel = "N",
            description = "Made-up compositions of ten elements; default: ${DEFAULT-VALUE}.")
    private int wide;

    @Option(names = "--rounds", defaultValue = "3", description = "Rounds after the first; default: ${DEFAULT-VALUE}.")
    private int rounds;

    /** @param prepare seconds from the rows to a hull that can be asked */
    record Result(
            int entries,
            int systems,
            double read,
            double prepare,
            CrystalBenchmark.Times sample,
            CrystalBenchmark.Times wide) {}

    @Override
    public Integer call() {
        Progress progress = output.progress();
        long start = System.nanoTime();
        EnergyRows rows = EnergyRows.read(table, EnergyColumns.USUAL, progress);
        double read = seconds(start);
        start = System.nanoTime();
        ReferenceSet references = rows.references(null).set();
        double prepare = seconds(start);
        List<EnergyEntry> entries = references.entries();
        int count = Math.min(sample, entries.size());
        List<Composition> some = IntStream.range(0, count)
                .mapToObj(i ->
                        entries.get((int) ((long) i * entries.size() / count)).composition())
                .toList();
        Result result = new Result(
                entries.size(),
                references.systems(),
                read,
                prepare,
                times("Hulls", references, some, progress),
                times("Hulls of ten elements", references, made(references), progress));
        return output.result(result, out -> print(result, out));
    }

    private CrystalBenchmark.Times times(
            String task, ReferenceSet references, List<Composition> all, Progress progress) {
        double[] ms = new double[all.size()];
        progress.begin(task, (long) all.size() * (rounds + 1), "compositions");
        for (int round = 0; round <= rounds; round++) {
            for (int i = 0; i < ms.length; i++) {
                progress.check();
                long start = System.nanoTime();
                // A hull that was asked before would have the phases of the system at hand.
                new ConvexHull(references).at(all.get(i));
                double t = seconds(start) * 1e3;
                ms[i] = round == 0 ? t : Math.min(ms[i], t);
                progress.done((long) round * ms.length + i + 1);
            }
        }
        return CrystalBenchmark.Times.of(ms);
    }

    private List<Composition> made(ReferenceSet references) {
        List<Element> elements = new ArrayList<>(references.elements());
        if (elements.size() < WIDE) {
            throw new PccdException(table + " has only " + elements.size() + " elements; name a larger table.");
        }
        Random random = new Random(1);
        List<Composition> made = new ArrayList<>();
        for (int i = 0; i < wide; i++) {
            Collections.shuffle(elements, random);
            Map<Element, Double> amounts = new EnumMap<>(Element.class);
            elements.subList(0, WIDE).forEach(e -> amounts.put(e, 1.0 + random.nextInt(8)));
            made.add(new Composition(amounts));
        }
        return made;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void print(Result r, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%d entries of %d chemical systems read in %.2f s, prepared in %.2f s%n",
                r.entries,
                r.systems,
                r.read,
                r.prepare);
        TextTable table = new TextTable("one thread, ms", "median", "95 %", "max", "of", "a second");
        row(table, "compositions of the table", r.sample);
        row(table, "compositions of ten elements", r.wide);
        table.print(out);
    }

    private static void row(TextTable table, String name, CrystalBenchmark.Times t) {
        table.row(name, ms(t.median()), ms(t.p95()), ms(t.max()), t.count(), Math.round(t.perSecond()));
    }

    private static String ms(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
