package org.pccd.diffusion;

import java.util.Locale;

/**
 * What the loss of a denoiser is, for people. Losses of different kinds cannot be compared.
 *
 * @param name in a few words, such as {@code mean absolute error of the predicted noise}; empty where not known
 * @param axis the same beside the word Loss on an axis, such as {@code MAE of the noise}; empty where not known
 * @param nothing expected loss of a network that predicts nothing, NaN where not known
 */
public record Loss(String name, String axis, double nothing) {
    /** Of denoisers that do not say. */
    public static final Loss UNKNOWN = new Loss("", "", Double.NaN);

    /** Name and scale in one, such as to stand behind a number; empty where nothing is known. */
    public String sentence() {
        if (name.isEmpty() || !Double.isFinite(nothing)) {
            return name;
        }
        return String.format(Locale.ROOT, "%s; %.2g is no prediction at all", name, nothing);
    }
}
