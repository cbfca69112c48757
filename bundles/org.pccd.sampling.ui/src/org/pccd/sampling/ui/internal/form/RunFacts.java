package org.pccd.sampling.ui.internal.form;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.encoding.Encoder;
import org.pccd.run.Checkpoints;
import org.pccd.run.ConditionTable;
import org.pccd.run.Jobs;
import org.pccd.run.Profile;
import org.pccd.run.RunFolder;
import org.pccd.ui.Projects;

/**
 * What a form for a sampling must know of a run. Read off the thread of the user interface.
 *
 * @param checkpoints newest first
 * @param best the step of the checkpoint with the smallest validation loss, empty where none was measured
 * @param examples number of training examples that hold each element
 * @param total number of training examples
 * @param labels other conditions of the encoder with their values
 * @param holds parts of structures that the encoder can keep
 * @param holdsFormula whether the encoder can guarantee a formula
 */
record RunFacts(
        RunFolder run,
        List<Checkpoints.Stored> checkpoints,
        Optional<Long> best,
        Map<Element, Long> examples,
        long total,
        Map<String, List<String>> labels,
        Set<Encoder.Part> holds,
        boolean holdsFormula) {

    /** @throws PccdException where this is no run, or it has no checkpoint, or its encoder is not installed */
    static RunFacts of(Path folder) {
        RunFolder run = RunFolder.open(folder);
        List<Checkpoints.Stored> checkpoints = run.checkpoints().all().reversed();
        if (checkpoints.isEmpty()) {
            throw new PccdException(run.path().getFileName()
                    + " has no checkpoint to use yet: train it first, or wait for the next one.");
        }
        Encoder encoder = run.encoder();
        ConditionTable table = run.conditions();
        return new RunFacts(
                run,
                checkpoints,
                run.checkpoints().best().map(Checkpoints.Stored::step),
                table.elementCounts(encoder),
                table.total(),
                encoder.labels(),
                encoder.holds(),
                encoder.holdsFormula());
    }

    /** Whether the run draws with the moving average where nothing else is asked for. */
    boolean usesAverage() {
        return run.configuration().profile() != Profile.PAPER
                && run.configuration().training().averageDecay() > 0;
    }

    /** The runs in the open projects of the workspace that have a checkpoint. */
    static List<Path> inWorkspace() {
        List<Path> runs = new ArrayList<>();
        Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .filter(IProject::isOpen)
                .flatMap(p -> Projects.path(p).stream())
                .filter(Files::isDirectory)
                .flatMap(p -> Jobs.below(p).stream())
                .filter(RunFacts::usable)
                .forEach(runs::add);
        return runs;
    }

    private static boolean usable(Path job) {
        try {
            return Files.isRegularFile(job.resolve("run.json"))
                    && !RunFolder.open(job).checkpoints().all().isEmpty();
        } catch (PccdException e) {
            // One that cannot be read cannot be sampled from either.
            return false;
        }
    }
}
