package org.pccd.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.pccd.core.PccdException;
import org.pccd.core.Problem;
import org.pccd.core.Progress;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.crystal.matching.Deduplication;
import org.pccd.crystal.matching.StructureMatcher;
import org.pccd.dataset.StructureCollection;
import org.pccd.dataset.StructureSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd dedup}. */
@Command(
        name = "dedup",
        description = "Find which structures are the same.",
        footer = {
            "",
            "The first structure represents the first group; each further one joins the first group whose",
            "representative it fits (greatest displacement within the tolerance), or else represents a new group.",
            "What cannot be read or compared is named and in no group. --json lists all groups with their members."
        })
class DedupCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private MatcherOptions options;

    @Mixin
    private SpeciesOption species;

    @Mixin
    private TargetOptions target;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR|DATASET",
            description = "Folders, files, CSV with a column 'cif', datasets; files also .gz.")
    private List<Path> inputs;

    @Option(
            names = "--out",
            paramLabel = "OUT",
            description =
                    "Write the first of each group to a file such as a.csv or a.cif, or with --format to a folder.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        StructureMatcher matcher = output.arguments(() -> options.matcher(species.rule()));
        StructureSources.requireExisting(inputs, "files, folders or datasets");
        Progress progress = output.progress();
        // What cannot be written to is said before the long work.
        try (StructureOutput to =
                out == null ? null : target.open(out, StructureOutput.writer(StructureOutput.CIF), output)) {
            StructureCollection all = StructureCollection.read(inputs, progress);
            if (all.size() == 0) {
                throw new PccdException("There is nothing to compare, for the inputs hold no structures"
                        + (all.problems().isEmpty()
                                ? " in a known format (of tables in a folder, name the files)."
                                : " that can be read; the first: "
                                        + all.problems().get(0)));
            }
            Deduplication.Groups groups = Deduplication.group(
                    all.structures(), matcher, progress, Runtime.getRuntime().availableProcessors());
            List<Problem> unwritten = to == null ? List.of() : all.write(groups.representatives(), to, out, progress);
            DedupReport report = DedupReport.of(all, groups, unwritten, MatcherOptions.describe(matcher));
            return output.result(report, text -> print(report, text));
        }
    }

    private void print(DedupReport r, PrintWriter text) {
        text.println("Read " + r.read() + " = unique " + r.unique() + " + duplicates " + r.duplicates() + " + refused "
                + r.refused());
        if (out != null) {
            text.println("Written " + (r.unique() - r.notWritten()) + " of the unique to " + out);
        }
        for (DedupReport.Group g : r.groups()) {
            if (g.members().size() > 1) {
                text.println(g.formula() + ", " + g.members().size() + ":");
                g.members().forEach(m -> text.println("  " + m));
            }
        }
        r.problems().forEach(p -> text.println("  " + p));
    }
}
