package org.pccd.viewer;

/**
 * A picture.
 *
 * @param rgb pixels as 0xRRGGBB, row by row from the top; not copied, and not changed any more
 */
public record Picture(int width, int height, int[] rgb) {
    public Picture {
        if (rgb.length != width * height) {
            throw new IllegalArgumentException(rgb.length + " pixels for " + width + " x " + height);
        }
    }

    /** Share of the pixels that differ from a colour, 0 to 1. */
    public double covered(int background) {
        int n = 0;
        for (int p : rgb) {
            n += (p & 0xFFFFFF) != (background & 0xFFFFFF) ? 1 : 0;
        }
        return n / (double) rgb.length;
    }
}
