package org.pccd.plot;

/**
 * Colours for numbers, from dark violet for the smallest to light yellow for the largest; brighter means more in print
 * and for the colour-blind too. After "viridis" of Smith and van der Walt (2015), which is in the public domain.
 *
 * @param low value of the darkest colour; smaller ones have it too
 * @param high value of the brightest colour; larger ones have it too
 */
public record ColourScale(double low, double high) {
    private static final int[] COLOURS = {
        0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725
    };

    /** Colour of a value as 0xRRGGBB; grey for what is not a number. */
    public int rgb(double value) {
        if (Double.isNaN(value)) {
            return 0x999999;
        }
        double place = Math.clamp((value - low) / (high - low), 0, 1) * (COLOURS.length - 1);
        int i = Math.min((int) place, COLOURS.length - 2);
        double share = place - i;
        return mixed(i, share, 16) | mixed(i, share, 8) | mixed(i, share, 0);
    }

    private static int mixed(int i, double share, int shift) {
        int from = COLOURS[i] >> shift & 0xff;
        int to = COLOURS[i + 1] >> shift & 0xff;
        return (int) Math.round(from + share * (to - from)) << shift;
    }
}
