package org.pccd.encoding.pointcloud.internal;

/** Where values lie in the tensor of 3 channels, 128 points and 3 components, and which points belong to a site. */
final class Layout {
    static final int POINTS = 128;
    static final int AXES = 3;
    static final int SLOTS = 3;
    static final int MAX_SITES = 16;
    static final int POSITIONS = 0;
    static final int SPECIES = POINTS * AXES;
    static final int CELL = 2 * POINTS * AXES;
    static final int SIZE = 3 * POINTS * AXES;
    /** Points of the cell channel below this one hold angles, the others lengths. */
    static final int FIRST_LENGTH = POINTS / 2;
    /** Lengths are in units of this many Å. */
    static final double LENGTH_UNIT = 15;

    private Layout() {}

    /** Index of a value; {@code channel} is the offset of one of the channels. */
    static int at(int channel, int point, int axis) {
        return channel + point * AXES + axis;
    }

    /** First point of a site; for {@code site == sites} the end of all. The last site takes what is left over. */
    static int start(int site, int sites) {
        return site == sites ? POINTS : site * (POINTS / sites);
    }
}
