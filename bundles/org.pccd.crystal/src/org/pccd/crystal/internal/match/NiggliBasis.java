package org.pccd.crystal.internal.match;

import java.util.Arrays;
import org.pccd.crystal.internal.reduce.LllSteps;

/**
 * The Niggli-reduced basis that matching works on. Where several bases have the parameters of the Niggli cell (to a
 * degree and a few parts in 1e5), the choice among them is the one that pymatgen makes: of the lattice vectors, those
 * with negative x come first, then those with negative y, then z; within an octant, the greater indices first. For a
 * structure with a nearly repeated translation the choice decides which primitive cell is found.
 */
final class NiggliBasis {
    private static final double TOLERANCE = 1e-5;
    private static final double DEGREES = 1;
    private static final double NEGATIVE = -2e-8;
    private static final double SAME_RELATIVE = 1e-5;
    private static final double SAME_ABSOLUTE = 1e-8;
    /** Indices of a million cells either way: more than any cell that is not flat needs. */
    private static final int INDEX_BITS = 20;

    private static final long MIDDLE = 1L << INDEX_BITS - 1;

    private NiggliBasis() {}

    /**
     * @param rows basis in Å
     * @return T, integers: rows of the reduced basis = T x rows, right-handed; null where the basis is reduced already
     */
    static double[] transformation(double[] rows) {
        double[] lll = Flat3.of(LllSteps.transformation(Flat3.rows(rows)));
        double[] shortened = Flat3.multiply(lll, rows);
        double eps = TOLERANCE * Math.cbrt(Math.abs(Flat3.det(rows)));
        double[] target = NiggliMetric.asPublished(shortened, eps);
        double[] chosen = choose(rows, shortened, target, eps);
        return same(Flat3.multiply(chosen, rows), rows) ? null : chosen;
    }

    /** Lengths of the three shortest independent vectors of a lattice in Å, ascending. */
    static double[] shortest(double[] rows) {
        double eps = TOLERANCE * Math.cbrt(Math.abs(Flat3.det(rows)));
        double[] parameters =
                NiggliMetric.parameters(Flat3.multiply(Flat3.of(LllSteps.transformation(Flat3.rows(rows))), rows), eps);
        double[] lengths = Arrays.copyOf(parameters, 3);
        Arrays.sort(lengths);
        return lengths;
    }

    private static double[] choose(double[] rows, double[] shortened, double[] target, double eps) {
        double longest = Math.max(target[0], Math.max(target[1], target[2]));
        LatticeVectors vectors = ordered(LatticeVectors.within(shortened, longest * (1 + eps)), rows);
        double[] chosen = new double[9];
        new LatticeMappings(vectors, target, eps, DEGREES).visit(0, (a, b, c) -> {
            System.arraycopy(vectors.indices(), 3 * a, chosen, 0, 3);
            System.arraycopy(vectors.indices(), 3 * b, chosen, 3, 3);
            System.arraycopy(vectors.indices(), 3 * c, chosen, 6, 3);
            return false;
        });
        if (Flat3.det(Flat3.multiply(chosen, rows)) < 0) {
            for (int i = 0; i < 9; i++) {
                chosen[i] = -chosen[i];
            }
        }
        return chosen;
    }

    // The octant and, descending, the three indices in the basis are one number to sort by.
    private static LatticeVectors ordered(LatticeVectors found, double[] rows) {
        double[] indices = Flat3.transform(found.vectors(), Flat3.inverse(rows));
        long[] keys = new long[found.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = octant(found.vectors(), 3 * i);
            for (int axis = 0; axis < 3; axis++) {
                keys[i] = keys[i] << INDEX_BITS | MIDDLE - Math.round(indices[3 * i + axis]);
            }
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            for (int axis = 0; axis < 3; axis++) {
                long index = keys[i] >> INDEX_BITS * (2 - axis) & (1L << INDEX_BITS) - 1;
                indices[3 * i + axis] = MIDDLE - index;
            }
        }
        return LatticeVectors.of(indices, rows);
    }

    private static int octant(double[] v, int i) {
        return (v[i] < NEGATIVE ? 0 : 4) + (v[i + 1] < NEGATIVE ? 0 : 2) + (v[i + 2] < NEGATIVE ? 0 : 1);
    }

    private static boolean same(double[] reduced, double[] rows) {
        for (int i = 0; i < 9; i++) {
            if (!(Math.abs(reduced[i] - rows[i]) <= SAME_ABSOLUTE + SAME_RELATIVE * Math.abs(rows[i]))) {
                return false;
            }
        }
        return true;
    }
}
