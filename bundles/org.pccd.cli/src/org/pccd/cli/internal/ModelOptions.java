package org.pccd.cli.internal;

import java.util.Locale;
import org.pccd.core.PccdException;
import org.pccd.diffusion.Denoiser.Weights;
import org.pccd.run.Checkpoints;
import org.pccd.run.ModelChoice;
import org.pccd.run.RunFolder;
import picocli.CommandLine.Option;

/** Which network of a run is used. */
class ModelOptions {
    @Option(
            names = "--checkpoint",
            paramLabel = "STEP",
            description = "newest (default), best (of smallest validation loss), or the step of one.")
    private String checkpoint;

    @Option(
            names = "--weights",
            paramLabel = "W",
            description = "average or current; default: average, in profile paper current.")
    private String weights;

    /** @return null where nothing was chosen */
    ModelChoice choice(RunFolder run) {
        if (checkpoint == null && weights == null) {
            return null;
        }
        Weights wanted = weights == null ? null : parse(weights);
        ModelChoice choice = checkpoint == null || checkpoint.equals("newest")
                ? ModelChoice.newest(run, wanted)
                : new ModelChoice(step(run), wanted);
        choice.check(run);
        return choice;
    }

    private long step(RunFolder run) {
        if (checkpoint.equals("best")) {
            return run.checkpoints()
                    .best()
                    .map(Checkpoints.Stored::step)
                    .orElseThrow(() -> new PccdException(
                            run.path() + " has no checkpoint with a validation loss; name one by its step."));
        }
        try {
            return Long.parseLong(checkpoint);
        } catch (NumberFormatException e) {
            throw new PccdException(
                    "'" + checkpoint + "' names no checkpoint; write newest, best, or a step such as 1500.");
        }
    }

    private static Weights parse(String text) {
        try {
            return Weights.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new PccdException("'" + text + "' names no weights; write average or current.");
        }
    }
}
