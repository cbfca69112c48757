package org.pccd.sampling.ui.internal.gallery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.dataset.Dataset;
import org.pccd.evaluation.DatasetReference;
import org.pccd.evaluation.Evaluation;
import org.pccd.evaluation.Reference;
import org.pccd.run.HeadlessCommand;

/** What {@code pccd evaluate DIR --reference D --nearest} does. */
final class EvaluationWork {
    private EvaluationWork() {}

    /**
     * @param kept whether it could be written into the folder
     * @param problem why not
     */
    record Result(Evaluation evaluation, boolean kept, String problem) {}

    /**
     * What {@code pccd evaluate} does with energies, in a process of its own, which leaves its results in the folder.
     *
     * @param options how, as the command line takes them
     */
    static Evaluation withEnergies(Path samples, Path dataset, List<String> options, Progress progress) {
        List<String> words = new ArrayList<>(
                List.of("evaluate", samples.toString(), "--reference", dataset.toString(), "--nearest"));
        words.addAll(options);
        HeadlessCommand.run(words, progress);
        return Evaluation.read(samples)
                .orElseThrow(() -> new PccdException("The evaluation of " + samples + " left no results."));
    }

    static Result run(Path samples, Path dataset, Progress progress) {
        try (Dataset known = Dataset.open(dataset)) {
            Reference reference = DatasetReference.of(known, progress);
            Evaluation evaluation = Evaluation.of(samples, reference, progress)
                    .withNearest(samples, known, Evaluation.MATCHER, progress);
            try {
                evaluation.write(samples);
                return new Result(evaluation, true, "");
            } catch (PccdException e) {
                // A folder that only others may write to: it is shown, and made anew the next time.
                return new Result(evaluation, false, e.getMessage());
            }
        }
    }
}
