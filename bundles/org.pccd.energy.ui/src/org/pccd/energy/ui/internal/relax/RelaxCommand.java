package org.pccd.energy.ui.internal.relax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.energy.relax.RelaxationPlan;
import org.pccd.energy.relax.RelaxationResults;
import org.pccd.energy.relax.RelaxationSettings;
import org.pccd.run.HeadlessCommand;
import org.pccd.ui.Projects;
import org.pccd.viewer.StructureSubject;

/**
 * A relaxation as {@code pccd relax} does it, in a process of its own: the window's Java is made for a fast start and
 * not for numbers, and what is cancelled gives its memory back.
 *
 * @param trajectory whether each step is kept
 */
record RelaxCommand(String potential, RelaxationSettings settings, boolean trajectory, List<Path> inputs, Path out) {
    RelaxCommand {
        inputs = List.copyOf(inputs);
    }

    /** One that goes on where another was stopped. */
    static RelaxCommand resume(RelaxationResults results) {
        RelaxationPlan plan = results.plan();
        return new RelaxCommand(
                plan.potential(),
                plan.settings(),
                Files.isDirectory(results.folder().resolve("trajectories")),
                plan.inputs().stream().map(Path::of).toList(),
                results.folder());
    }

    /**
     * Runs to the end, and shows the folder in the workspace.
     *
     * @throws PccdException with the reason where it failed
     * @throws java.util.concurrent.CancellationException where cancelled; what was done by then stays
     */
    Path run(Progress progress) {
        try {
            HeadlessCommand.run(arguments(), progress);
            return out;
        } finally {
            Projects.refresh(out.getParent());
        }
    }

    List<String> arguments() {
        List<String> words = new ArrayList<>(List.of("relax"));
        inputs.forEach(i -> words.add(i.toString()));
        words.addAll(List.of("--out", out.toString(), "--potential", potential));
        words.addAll(List.of("--algorithm", settings.algorithm().name().toLowerCase(Locale.ROOT)));
        words.addAll(List.of("--fmax", Double.toString(settings.fmax())));
        words.addAll(List.of("--steps", Integer.toString(settings.steps())));
        words.addAll(List.of("--seconds", Double.toString(settings.seconds())));
        words.addAll(List.of("--set", "longestStep=" + settings.longestStep()));
        words.addAll(List.of("--set", "volumeFactor=" + settings.volumeFactor()));
        words.addAll(List.of("--set", "explodedForce=" + settings.explodedForce()));
        if (!settings.cell()) {
            words.add("--fixed-cell");
        }
        if (trajectory) {
            words.add("--trajectory");
        }
        return words;
    }

    /**
     * Writes selected structures into a table, so that they are those of now whatever becomes of their files.
     *
     * @return the table, {@code name-input.csv} beside the folder
     * @throws PccdException where one cannot be read
     */
    static Path table(List<StructureSubject> subjects, Path out, Progress progress) throws IOException {
        Path table = out.resolveSibling(out.getFileName() + "-input.csv");
        Files.createDirectories(table.getParent());
        progress.begin("Gather", subjects.size(), "structures");
        try (StructureOutput output = StructureOutput.file(table, StructureOutput.writer(StructureOutput.CIF), true)) {
            for (int i = 0; i < subjects.size(); i++) {
                progress.check();
                StructureSubject s = subjects.get(i);
                Map<String, String> origin = Map.of("origin", s.facts().getOrDefault("File", s.title()));
                output.write(new Entry(s.title(), s.structure(), origin, "", 0), Path.of(Integer.toString(i)));
                progress.done(i + 1);
            }
            output.complete();
        }
        return table;
    }
}
