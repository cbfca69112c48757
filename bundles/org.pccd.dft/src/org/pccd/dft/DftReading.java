package org.pccd.dft;

import java.util.Optional;

/**
 * What the files of a program tell. The state is {@link DftState#QUEUED} where there is no output, {@link
 * DftState#RUNNING} where the output has no end (whether the program lives is not known here), else one of those that
 * are {@link DftState#over over}.
 *
 * @param fault where the state is {@link DftState#FAILED}, else null
 * @param message one sentence, empty where there is nothing to say
 * @param result of the latest complete step, null where there is none
 */
public record DftReading(DftState state, DftFault fault, String message, DftResult result) {
    /** Nothing was written yet. */
    public static final DftReading NOTHING = new DftReading(DftState.QUEUED, null, "", null);

    public static DftReading of(DftState state, String message, DftResult result) {
        return new DftReading(state, null, message, result);
    }

    public static DftReading failed(DftFault fault, String message, DftResult result) {
        return new DftReading(DftState.FAILED, fault, message, result);
    }

    public Optional<DftResult> latest() {
        return Optional.ofNullable(result);
    }
}
