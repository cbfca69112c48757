package org.pccd.crystal.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pccd.crystal.symmetry.SpaceGroup;
import org.pccd.crystal.symmetry.SymmetryOperation;
import org.pccd.crystal.symmetry.WyckoffPosition;

/**
 * A Wyckoff position as a point, line or plane modulo lattice translations: all x for which {@code across} (x - point)
 * is integer.
 *
 * @param across a basis of the integer vectors across the position: 3 for a point, 2 a line, 1 a plane, 0 all space
 * @param point one of its points, fractions of the cell
 */
public record WyckoffShape(WyckoffPosition position, int[][] across, double[] point) {
    private static final double SAME = 1e-6;

    static WyckoffShape of(SpaceGroup group, char letter, String siteSymmetry, String triplet) {
        WyckoffPosition position =
                new WyckoffPosition(group, letter, images(group, triplet).size(), siteSymmetry, triplet);
        OperationText.Affine a = OperationText.parseAffine(triplet);
        return new WyckoffShape(position, across(a), a.shift());
    }

    /** By how much a point is off this very point, line or plane, as a fraction of the cell. */
    public double misfit(double[] x) {
        double worst = 0;
        for (int[] w : across) {
            double d = w[0] * (x[0] - point[0]) + w[1] * (x[1] - point[1]) + w[2] * (x[2] - point[2]);
            worst = Math.max(worst, Math.abs(d - Math.rint(d)));
        }
        return worst;
    }

    /** The different triplets that the operations of a group make of one, each within the cell. */
    static List<String> images(SpaceGroup group, String triplet) {
        OperationText.Affine a = OperationText.parseAffine(triplet);
        Set<String> found = new LinkedHashSet<>();
        for (SymmetryOperation op : group.operations()) {
            int[][] m = Mat3.rounded(Mat3.multiply(Mat3.of(op.rotation()), a.matrix()));
            found.add(new SymmetryOperation(m, op.apply(a.shift())).wrapped().toString());
        }
        return List.copyOf(found);
    }

    private static int[][] across(OperationText.Affine a) {
        List<int[]> directions = new ArrayList<>();
        for (int j = 0; j < 3; j++) {
            int[] d = {(int) a.matrix()[0][j], (int) a.matrix()[1][j], (int) a.matrix()[2][j]};
            if ((d[0] | d[1] | d[2]) != 0) {
                directions.add(positive(Ints.primitive(d)));
            }
        }
        return switch (directions.size()) {
            case 0 -> Ints.identity();
            case 1 -> Ints.kernel(directions.get(0));
            case 2 -> new int[][] {positive(Ints.primitive(Ints.cross(directions.get(0), directions.get(1))))};
            default -> new int[0][];
        };
    }

    private static int[] positive(int[] v) {
        int lead = v[0] != 0 ? v[0] : v[1] != 0 ? v[1] : v[2];
        return lead > 0 ? v : new int[] {-v[0], -v[1], -v[2]};
    }
}
