package org.pccd.crystal.internal.match;

import java.util.Arrays;

/**
 * The bases of a lattice, or of its sublattices of one index, whose lengths and angles resemble those of a target cell.
 */
final class LatticeMappings {
    /** Receives a basis; returns whether more are wanted. */
    interface Visitor {
        /**
         * @param a which vectors of the list form the basis (b and c likewise)
         */
        boolean basis(int a, int b, int c);
    }

    private final LatticeVectors vectors;
    private final int[] first;
    private final int[] second;
    private final int[] third;
    private final double[] lowest = new double[3];
    private final double[] highest = new double[3];

    /**
     * @param target lengths in Å and angles in degrees
     * @param lengthTolerance lengths may differ by the factor 1 + this, either way
     * @param angleTolerance in degrees
     */
    LatticeMappings(LatticeVectors vectors, double[] target, double lengthTolerance, double angleTolerance) {
        this.vectors = vectors;
        first = alike(target[0], lengthTolerance);
        second = alike(target[1], lengthTolerance);
        third = alike(target[2], lengthTolerance);
        for (int i = 0; i < 3; i++) {
            double low = target[3 + i] - angleTolerance;
            double high = target[3 + i] + angleTolerance;
            highest[i] = low < 0 ? Double.POSITIVE_INFINITY : Math.cos(Math.toRadians(low));
            lowest[i] = high > 180 ? Double.NEGATIVE_INFINITY : Math.cos(Math.toRadians(high));
        }
    }

    /**
     * Visits all bases of this index, in the order of the vectors.
     *
     * @param index |det| of the basis in units of the lattice's; 0 for any but dependent vectors
     */
    void visit(int index, Visitor visitor) {
        for (int a : first) {
            for (int b : second) {
                if (!angle(2, a, b)) {
                    continue;
                }
                for (int c : third) {
                    if (angle(1, a, c) && angle(0, b, c)) {
                        double det = Math.abs(det(a, b, c));
                        boolean wanted = index == 0 ? det > 0.5 : Math.abs(det - index) < 0.5;
                        if (wanted && !visitor.basis(a, b, c)) {
                            return;
                        }
                    }
                }
            }
        }
    }

    private int[] alike(double length, double tolerance) {
        int[] found = new int[vectors.size()];
        int n = 0;
        for (int i = 0; i < found.length; i++) {
            double ratio = vectors.lengths()[i] / length;
            if (ratio < 1 + tolerance && ratio > 1 / (1 + tolerance)) {
                found[n++] = i;
            }
        }
        return Arrays.copyOf(found, n);
    }

    private boolean angle(int which, int i, int j) {
        double[] v = vectors.vectors();
        double product = v[3 * i] * v[3 * j] + v[3 * i + 1] * v[3 * j + 1] + v[3 * i + 2] * v[3 * j + 2];
        double cosine = product / (vectors.lengths()[i] * vectors.lengths()[j]);
        return cosine < highest[which] && cosine > lowest[which];
    }

    private double det(int a, int b, int c) {
        double[] n = vectors.indices();
        return n[3 * a] * (n[3 * b + 1] * n[3 * c + 2] - n[3 * b + 2] * n[3 * c + 1])
                - n[3 * a + 1] * (n[3 * b] * n[3 * c + 2] - n[3 * b + 2] * n[3 * c])
                + n[3 * a + 2] * (n[3 * b] * n[3 * c + 1] - n[3 * b + 1] * n[3 * c]);
    }
}
