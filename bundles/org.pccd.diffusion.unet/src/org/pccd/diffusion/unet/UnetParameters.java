package org.pccd.diffusion.unet;

import java.util.List;
import org.pccd.core.Parameter;
import org.pccd.core.PccdException;

/**
 * Size of the U-Net and settings of its optimiser. The defaults of the released program are {@link #paper}; widths are
 * those of Li et al., iScience 28, 111659 (2025), figure 2 and its supplement.
 */
public record UnetParameters(
        @Parameter(label = "Width", hint = "Channels of the first level.", unit = "channels", min = 2, max = 1024)
        int width,

        @Parameter(
                label = "Multipliers",
                hint = "Channels of each deeper level, as multiples of the width; each halves the point axis.")
        List<Integer> multipliers,

        @Parameter(label = "Groups", hint = "Groups of the group normalisation.", min = 1, max = 64)
        int groups,

        @Parameter(label = "Attention heads", min = 1, max = 64)
        int attentionHeads,

        @Parameter(label = "Attention width", hint = "Channels of each head.", unit = "channels", min = 1, max = 256)
        int attentionWidth,

        @Parameter(label = "Time width", hint = "Width of the embedded time.", min = 1, max = 4096)
        int timeWidth,

        @Parameter(label = "Token width", hint = "Width of the embedded condition tokens.", min = 1, max = 4096)
        int tokenWidth,

        @Parameter(label = "Token heads", hint = "Heads of the transformer layer on the tokens.", min = 1, max = 64)
        int tokenHeads,

        @Parameter(label = "Token feed-forward", hint = "Hidden width of the transformer layer.", min = 1, max = 65536)
        int tokenFeedForward,

        @Parameter(label = "Token hidden", hint = "Width of the per-token network.", min = 1, max = 4096)
        int tokenHidden,

        @Parameter(label = "Condition hidden", hint = "Hidden width of the condition network.", min = 1, max = 65536)
        int conditionHidden,

        @Parameter(label = "Condition width", hint = "Width of the condition vector.", min = 1, max = 4096)
        int conditionWidth,

        @Parameter(
                label = "Null condition",
                hint = "Replace dropped conditions by a learned vector; the released program computes it but"
                        + " never uses it, so that guidance does nothing.")
        boolean nullCondition,

        @Parameter(label = "Adam beta 1", min = 0, max = 0.999999, reference = "Kingma and Ba, arXiv:1412.6980")
        double beta1,

        @Parameter(label = "Adam beta 2", min = 0, max = 0.9999999, reference = "Kingma and Ba, arXiv:1412.6980")
        double beta2,

        @Parameter(label = "Adam epsilon", min = 1e-16, max = 1)
        double epsilon) {

    /** @throws PccdException where widths, groups and heads do not fit each other */
    public UnetParameters {
        if (multipliers == null || multipliers.isEmpty() || multipliers.size() > 8) {
            throw new PccdException("Parameter 'multipliers' must name 1 to 8 levels.");
        }
        multipliers = List.copyOf(multipliers);
        for (int m : multipliers) {
            if (m < 1 || m > 64) {
                throw new PccdException("Parameter 'multipliers' holds " + m + ", but must lie between 1 and 64.");
            }
        }
        if (width < 2 || width % 2 != 0) {
            throw new PccdException("Parameter 'width' is " + width + ", but must be even and positive.");
        }
        if (groups < 1 || width % groups != 0) {
            throw new PccdException(
                    "Parameter 'groups' is " + groups + ", but must divide the width " + width + " evenly.");
        }
        if (tokenHeads < 1 || tokenWidth % tokenHeads != 0) {
            throw new PccdException("Parameter 'tokenHeads' is " + tokenHeads + ", but must divide the token width "
                    + tokenWidth + " evenly.");
        }
    }

    /** The published network: 163,735,171 values, of which the null condition is not used. */
    public static UnetParameters paper() {
        return new UnetParameters(
                64, List.of(1, 2, 4, 8, 16), 8, 4, 32, 256, 64, 8, 2048, 256, 768, 256, false, 0.9, 0.99, 1e-8);
    }

    /** 3.2 million values: about 6,000 steps of 64 structures in an hour on two cores. */
    public static UnetParameters small() {
        return new UnetParameters(
                32, List.of(1, 2, 2, 3), 8, 4, 16, 128, 64, 8, 256, 64, 256, 128, true, 0.9, 0.99, 1e-8);
    }

    /** 0.5 million values: about 1,500 steps of 32 structures in three minutes on two cores. */
    public static UnetParameters demo() {
        return new UnetParameters(16, List.of(1, 2, 2), 8, 4, 8, 64, 32, 4, 128, 32, 128, 64, true, 0.9, 0.99, 1e-8);
    }

    /** The same network with or without a working null condition. */
    public UnetParameters withNullCondition(boolean on) {
        return new UnetParameters(
                width,
                multipliers,
                groups,
                attentionHeads,
                attentionWidth,
                timeWidth,
                tokenWidth,
                tokenHeads,
                tokenFeedForward,
                tokenHidden,
                conditionHidden,
                conditionWidth,
                on,
                beta1,
                beta2,
                epsilon);
    }

    /** The point axis must be a multiple of this. */
    public int pointMultiple() {
        return 1 << (multipliers.size() - 1);
    }
}
