package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.pccd.energy.potential.Potential;
import org.pccd.energy.relax.RelaxationJob;
import org.pccd.energy.relax.RelaxationRecord;
import org.pccd.energy.relax.RelaxationReport;
import org.pccd.energy.relax.RelaxationSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd relax}. */
@Command(
        name = "relax",
        description = "Relax structures: places of the atoms and cell together.",
        footer = {
            "",
            "DIR gets relaxed.csv (all that can be used, with energies, for pccd hull), records.jsonl (how each ended)",
            "and relaxation.json (potential and settings). Ctrl-C stops; the same command goes on where it stopped.",
            "Every structure is accounted for: converged, not-converged, out-of-time, exploded, collapsed,",
            "unsupported-element, atoms-on-one-place, no-ordered-atoms, too-large, not-finite."
        })
class RelaxCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private PotentialOptions potential;

    @Mixin
    private RelaxOptions options;

    @Parameters(
            arity = "1..*",
            paramLabel = "IN",
            description = "Files, folders, CSV with a column 'cif', datasets; files also .gz.")
    private List<Path> inputs;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the results.")
    private Path out;

    @Option(names = "--trajectory", description = "Keep each step, in DIR/trajectories as extended XYZ.")
    private boolean trajectory;

    @Override
    public Integer call() {
        RelaxationSettings settings = output.arguments(options::settings);
        try (Potential p = potential.open()) {
            RelaxationReport report =
                    new RelaxationJob(potential.id(), p, settings, trajectory).run(inputs, out, output.progress());
            return output.result(report, text -> print(report, text));
        }
    }

    private static void print(RelaxationReport r, PrintWriter text) {
        text.println("Relaxed with '" + r.method() + "': " + r.read() + " structures = " + r.outcomes()
                + (r.resumed() > 0 ? ", " + r.resumed() + " of them before" : "") + "; unreadable "
                + r.unreadable().size());
        text.printf(Locale.ROOT, "%d energies computed in %.1f s%n", r.energies(), r.seconds());
        for (RelaxationRecord record : r.records()) {
            if (!record.message().isEmpty()) {
                text.println("  " + record.name() + ": " + record.outcome().id() + ", " + record.message());
            }
        }
        r.unreadable().forEach(p -> text.println("  " + p));
        if (r.table() != null) {
            text.println("Written to " + r.table());
        }
    }
}
