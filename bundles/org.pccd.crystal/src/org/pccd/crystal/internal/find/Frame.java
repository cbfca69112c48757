package org.pccd.crystal.internal.find;

import java.util.List;
import java.util.Set;
import org.pccd.crystal.internal.Ints;
import org.pccd.crystal.internal.Mat3;
import org.pccd.crystal.internal.SettingChange;
import org.pccd.crystal.internal.reduce.NiggliSteps;
import org.pccd.crystal.symmetry.CrystalSystem;
import org.pccd.crystal.symmetry.SpaceGroup;
import org.pccd.crystal.symmetry.SpaceGroups;

/**
 * The way from a primitive cell to the reference setting: x(reference) = basis^-1 x(primitive) + shift.
 *
 * @param basis columns are conventional vectors in terms of the primitive ones
 * @param shift fractions of the conventional cell
 */
record Frame(int[][] basis, double[] shift) {
    private static final double SAME_LENGTH = 1e-5;
    // Fraction of the cell by which the origin of a structure in the reference setting may be off.
    private static final double UNMOVED = 5e-3;
    // Monoclinic groups that do not tell a from c: P2, P21, Pm, P2/m, P21/m.
    private static final Set<Integer> EITHER_ORDER = Set.of(3, 4, 6, 10, 11);

    /**
     * Of all frames that make the operations those of the reference setting the one with the best cell. A structure
     * that is in the reference setting already stays as it is. Triclinic cells are Niggli-reduced. Of others, the cell
     * of the input is best where it serves; else that with the shortest a and c (monoclinic, angle not acute), or with
     * a, b, c in ascending order as far as there is a choice (orthorhombic). These are the choices of spglib, which
     * also decide what equivalent positions are called; so the origin is sought with origin choice 1 as it does.
     *
     * @param primitive the cell in which the operations are given
     * @param input lattice rows of the input in Å
     * @param tolerance in Å
     */
    static Frame choose(
            TypeSearch.Type type, List<Found> ops, PrimitiveCell primitive, double[][] input, double tolerance) {
        ReferenceGroup reference = type.reference();
        CrystalSystem system = reference.group().crystalSystem();
        SpaceGroup setting = SpaceGroups.firstSetting(reference.number());
        double[] origin = SettingChange.of(setting).shift();
        double[][] rows = primitive.cell().rows();
        int[][] m = system == CrystalSystem.TRICLINIC ? niggli(primitive, input) : type.basis();
        PointLatticeGroup group = PointLatticeGroup.of(ops, Sublattice.of(m));
        Frame best = null;
        double[] bestRank = null;
        for (int[][] c : AxisChoices.of(system)) {
            int[][] basis = Ints.multiply(m, c);
            double[][] conventional = Mat3.multiply(Mat3.transpose(Mat3.of(basis)), rows);
            double[] rank = rank(reference.group(), conventional, input, tolerance);
            if (rank == null || best != null && !before(rank, bestRank)) {
                continue;
            }
            PointLatticeGroup changed = group.in(c);
            double[] shift = ReferenceGroup.of(setting).match(changed, conventional, tolerance);
            if (shift == null) {
                continue;
            }
            double[] unmoved =
                    same(conventional, input, tolerance) ? reference.match(changed, conventional, tolerance) : null;
            best = new Frame(basis, unmoved != null && small(unmoved) ? unmoved : difference(shift, origin));
            bestRank = rank;
        }
        return best;
    }

    // The Niggli cell; where there are several, the input if it is one.
    private static int[][] niggli(PrimitiveCell primitive, double[][] input) {
        double[][] rows = primitive.cell().rows();
        double eps = 1e-5 * Math.cbrt(Math.abs(Mat3.det(rows)));
        int[][] t = NiggliSteps.transformation(rows, eps);
        double[][] metric = metric(Mat3.multiply(Mat3.of(t), rows));
        double[][] given = metric(input);
        boolean reduced = Mat3.det(input) > 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                reduced &= Math.abs(given[i][j] - metric[i][j]) <= eps;
            }
        }
        return Ints.transpose(reduced ? primitive.expansion() : t);
    }

    private static double[][] metric(double[][] rows) {
        return Mat3.multiply(rows, Mat3.transpose(rows));
    }

    private static boolean small(double[] shift) {
        return Math.abs(shift[0]) < UNMOVED && Math.abs(shift[1]) < UNMOVED && Math.abs(shift[2]) < UNMOVED;
    }

    private static double[] difference(double[] x, double[] y) {
        return new double[] {x[0] - y[0], x[1] - y[1], x[2] - y[2]};
    }

    // Lower is better, earlier numbers first; null where the cell will not do.
    private static double[] rank(SpaceGroup group, double[][] v, double[][] input, double tolerance) {
        double same = same(v, input, tolerance) ? 0 : 1;
        double a = Math.sqrt(Mat3.dot(v[0], v[0]));
        double b = Math.sqrt(Mat3.dot(v[1], v[1]));
        double c = Math.sqrt(Mat3.dot(v[2], v[2]));
        return switch (group.crystalSystem()) {
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
