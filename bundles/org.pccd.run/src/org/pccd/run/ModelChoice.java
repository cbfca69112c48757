package org.pccd.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.pccd.core.PccdException;
import org.pccd.diffusion.Denoiser.Weights;

/**
 * Which of a run's networks draws samples; kept in {@code model.json} of a job.
 *
 * @param step of the checkpoint
 * @param weights null for the usual ones: the average in profile corrected, the current ones in profile paper
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelChoice(long step, Weights weights) {
    /** The usual weights of a checkpoint. */
    public static ModelChoice of(long step) {
        return new ModelChoice(step, null);
    }

    /** The newest checkpoint that is not damaged, with these weights. */
    public static ModelChoice newest(RunFolder run, Weights weights) {
        return new ModelChoice(TrainedModel.newest(run, warning -> {}).step(), weights);
    }

    /** The weights that are used. */
    Weights weightsOf(RunFolder run) {
        return weights == null ? TrainedModel.weights(run.configuration()) : weights;
    }

    /** @throws PccdException where the run has no such checkpoint, or keeps no average */
    public void check(RunFolder run) {
        if (run.checkpoints().all().stream().noneMatch(s -> s.step() == step)) {
            throw new PccdException(run.path() + " has no checkpoint of step " + step + "; it has those of "
                    + run.checkpoints().all().stream()
                            .map(Checkpoints.Stored::step)
                            .toList() + ".");
        }
        if (weights == Weights.AVERAGE && run.configuration().training().averageDecay() == 0) {
            throw new PccdException(
                    run.path() + " keeps no moving average of its weights (averageDecay is 0): use the current ones.");
        }
    }
}
