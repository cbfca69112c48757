package org.pccd.tokens.internal;

/**
 * Where things lie in the tensor that the encoder of this bundle fills and its denoiser reads: a row for each atom,
 * then a row for the lattice. Values lie in the encoder's range [0, 1]; in the units of the diffusion, u = 2v - 1:
 *
 * <ul>
 *   <li>rows 0 to {@code maxSites} - 1: columns [0, {@code types}) hold the descriptor of the atom's element, with a
 *       deviation of about 0.5 to 1; the next three u = 2 wrap(f), where wrap(f) is the fractional coordinate in
 *       [-0.5, 0.5), so that u has the period {@link #PERIOD};
 *   <li>row {@code maxSites}: columns [0, {@link #LATTICE}) hold the lattice, standardised to a deviation of about 1.
 * </ul>
 *
 * <p>All else is {@link #UNUSED}. Condition tokens are the number of sites and then atomic numbers of the elements,
 * ascending, with 0 for none.
 *
 * @param maxSites most atoms, at least 1
 * @param types numbers that stand for an element, at least 3
 */
public record TokenLayout(int maxSites, int types) {
    /** Coordinates of an atom. */
    public static final int AXES = 3;
    /** Numbers that stand for the lattice. */
    public static final int LATTICE = 6;
    /** Period of the coordinates in the units of the diffusion. */
    public static final float PERIOD = 2;
    /** What a place without meaning holds, in the encoder's range. */
    public static final float UNUSED = 0.5f;
    // Atomic numbers end at 118.
    private static final int ELEMENTS = 119;

    /** @throws IllegalArgumentException where the lattice would not fit into a row, or there is no atom */
    public TokenLayout {
        if (maxSites < 1 || types < LATTICE - AXES) {
            throw new IllegalArgumentException(maxSites + " sites with " + types + " numbers each: too few");
        }
    }

    /** The layout of tensors of a shape. @throws IllegalArgumentException where there is none */
    public static TokenLayout of(int[] shape) {
        if (!fits(shape)) {
            throw new IllegalArgumentException("not a shape of tokens: " + java.util.Arrays.toString(shape));
        }
        return new TokenLayout(shape[0] - 1, shape[1] - AXES);
    }

    /** Whether a layout has this shape. */
    public static boolean fits(int[] shape) {
        return shape.length == 2 && shape[0] >= 2 && shape[1] >= LATTICE;
    }

    /** {rows, columns} of a tensor. */
    public int[] shape() {
        return new int[] {rows(), columns()};
    }

    /** Tokens: the atoms and the lattice. */
    public int rows() {
        return maxSites + 1;
    }

    /** Values of a token. */
    public int columns() {
        return types + AXES;
    }

    /** Values of a tensor. */
    public int length() {
        return rows() * columns();
    }

    /** Place of the first number of a site's descriptor in the tensor; the others follow. */
    public int type(int site) {
        return site * columns();
    }

    /** Place of a site's first coordinate in the tensor; the others follow. */
    public int coordinates(int site) {
        return site * columns() + types;
    }

    /** Place of the lattice's first number in the tensor; the others follow. */
    public int lattice() {
        return maxSites * columns();
    }

    /** Condition tokens lie in [0, vocabulary). */
    public int vocabulary() {
        return Math.max(maxSites + 1, ELEMENTS);
    }

    /** A coordinate difference of the diffusion in its shortest form, in [-1, 1]. */
    public static float wrapped(float u) {
        return u - PERIOD * Math.round(u / PERIOD);
    }
}
