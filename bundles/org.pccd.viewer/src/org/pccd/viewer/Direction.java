package org.pccd.viewer;

import org.pccd.crystal.Lattice;

/** A direction of a crystal to look along: towards the viewer points an axis of the direct or reciprocal lattice. */
public enum Direction {
    A("a", 0, false),
    B("b", 1, false),
    C("c", 2, false),
    A_STAR("a*", 0, true),
    B_STAR("b*", 1, true),
    C_STAR("c*", 2, true);

    private final String title;
    private final int axis;
    private final boolean reciprocal;

    Direction(String title, int axis, boolean reciprocal) {
        this.title = title;
        this.axis = axis;
        this.reciprocal = reciprocal;
    }

    /** The axis as crystallographers write it. */
    public String title() {
        return title;
    }

    /** Unit vector that points towards the viewer. */
    public double[] towards(Lattice lattice) {
        return Vectors.unit(row(reciprocal ? lattice.reciprocal() : lattice, axis));
    }

    /** Unit vector to the right: the next axis (b for a, c for b, a for c), as far as it is seen. */
    public double[] right(Lattice lattice) {
        double[] out = towards(lattice);
        double[] next = row(lattice, (axis + 1) % 3);
        return Vectors.unit(Vectors.minus(next, Vectors.times(out, Vectors.dot(out, next))));
    }

    private static double[] row(Lattice lattice, int axis) {
        return lattice.matrix()[axis];
    }
}
