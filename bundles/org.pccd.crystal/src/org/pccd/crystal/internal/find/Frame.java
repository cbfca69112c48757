package org.pccd.crystal.internal.find;

import java.util.List;
import org.pccd.crystal.internal.Ints;
import org.pccd.crystal.internal.Mat3;
import org.pccd.crystal.internal.reduce.NiggliSteps;
import org.pccd.crystal.symmetry.CrystalSystem;

/**
 * The way from a primitive cell to the reference setting: x(reference) = basis^-1 x(primitive) + shift.
 *
 * @param basis columns are conventional vectors in terms of the primitive ones
 * @param shift fractions of the conventional cell
 */
record Frame(int[][] basis, double[] shift) {
    private static final double SAME_LENGTH = 1e-5;

    /**
     * Of all frames that make the operations those of the reference setting the one with the best cell. Triclinic cells
     * are Niggli-reduced. Of others, the cell of the input is best where it serves; else that with the shortest a and c
     * (monoclinic, angle not acute), or with a, b, c in ascending order as far as there is a choice (orthorhombic).
     *
     * @param input lattice rows of the input in Å
     * @param tolerance in Å
     */
    static Frame choose(TypeSearch.Type type, List<Found> ops, double[][] rows, double[][] input, double tolerance) {
        ReferenceGroup reference = type.reference();
        CrystalSystem system = reference.group().crystalSystem();
        int[][] m = type.basis();
        if (system == CrystalSystem.TRICLINIC) {
            int[][] t = NiggliSteps.transformation(rows, 1e-5 * Math.cbrt(Math.abs(Mat3.det(rows))));
            m = new int[][] {{t[0][0], t[1][0], t[2][0]}, {t[0][1], t[1][1], t[2][1]}, {t[0][2], t[1][2], t[2][2]}};
        }
        PointLatticeGroup group = PointLatticeGroup.of(ops, Sublattice.of(m));
        Frame best = null;
        double[] bestRank = null;
        for (int[][] c : AxisChoices.of(system)) {
            int[][] basis = Ints.multiply(m, c);
            double[][] conventional = Mat3.multiply(Mat3.transpose(Mat3.of(basis)), rows);
            double[] rank = rank(system, conventional, input, tolerance);
            if (rank == null || best != null && !before(rank, bestRank)) {
                continue;
            }
            double[] shift = reference.match(group.in(c), conventional, tolerance);
            if (shift != null) {
                best = new Frame(basis, shift);
                bestRank = rank;
            }
        }
        return best;
    }

    // Lower is better, earlier numbers first; null where the cell will not do.
    private static double[] rank(CrystalSystem system, double[][] v, double[][] input, double tolerance) {
        double same = same(v, input, tolerance) ? 0 : 1;
        double a = Math.sqrt(Mat3.dot(v[0], v[0]));
        double b = Math.sqrt(Mat3.dot(v[1], v[1]));
        double c = Math.sqrt(Mat3.dot(v[2], v[2]));
        return switch (system) {
            case MONOCLINIC -> Mat3.dot(v[0], v[2]) > SAME_LENGTH * a * c ? null : new double[] {a + c, a, same};
            case ORTHORHOMBIC -> new double[] {a, b, c, same};
            default -> new double[] {same};
        };
    }

    private static boolean before(double[] rank, double[] other) {
        for (int i = 0; i < rank.length; i++) {
            if (Math.abs(rank[i] - other[i]) > SAME_LENGTH * Math.abs(rank[i])) {
                return rank[i] < other[i];
            }
        }
        return false;
    }

    private static boolean same(double[][] v, double[][] input, double tolerance) {
        for (int i = 0; i < 3; i++) {
            double d2 = 0;
            for (int k = 0; k < 3; k++) {
                d2 += (v[i][k] - input[i][k]) * (v[i][k] - input[i][k]);
            }
            if (d2 > tolerance * tolerance) {
                return false;
            }
        }
        return true;
    }
}
