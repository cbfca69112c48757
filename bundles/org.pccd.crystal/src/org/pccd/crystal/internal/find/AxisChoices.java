package org.pccd.crystal.internal.find;

import java.util.ArrayList;
import java.util.List;
import org.pccd.crystal.internal.Ints;
import org.pccd.crystal.symmetry.CrystalSystem;

/**
 * All right-handed conventional bases along the same symmetry axes: columns are the new basis vectors in terms of the
 * old ones, determinants 1, the identity first.
 */
final class AxisChoices {
    // The largest multiple of an old vector in a new monoclinic one; the old ones are the shortest in their plane.
    private static final int REACH = 2;
    private static final List<int[][]> ORTHOGONAL = orthogonal();
    private static final List<int[][]> MONOCLINIC = monoclinic();
    private static final List<int[][]> TETRAGONAL = uniaxial(new int[][] {{0, -1, 0}, {1, 0, 0}, {0, 0, 1}}, 4);
    private static final List<int[][]> HEXAGONAL = uniaxial(new int[][] {{1, -1, 0}, {1, 0, 0}, {0, 0, 1}}, 6);

    private AxisChoices() {}

    static List<int[][]> of(CrystalSystem system) {
        return switch (system) {
            case TRICLINIC -> List.<int[][]>of(Ints.identity());
            case MONOCLINIC -> MONOCLINIC;
            case ORTHORHOMBIC, CUBIC -> ORTHOGONAL;
            case TETRAGONAL -> TETRAGONAL;
            case TRIGONAL, HEXAGONAL -> HEXAGONAL;
        };
    }

    // Cyclic orders of the axes before the others, each with axes kept before those with two reversed.
    private static List<int[][]> orthogonal() {
        int[][] orders = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}, {1, 0, 2}, {0, 2, 1}, {2, 1, 0}};
        int[][] signs = {{1, 1, 1}, {1, -1, -1}, {-1, 1, -1}, {-1, -1, 1}};
        List<int[][]> all = new ArrayList<>();
        for (int[] sign : signs) {
            for (int[] order : orders) {
                int[][] c = new int[3][3];
                for (int j = 0; j < 3; j++) {
                    c[order[j]][j] = sign[j];
                }
                all.add(Ints.det(c) > 0 ? c : new int[][] {c[0], c[1], {-c[2][0], -c[2][1], -c[2][2]}});
            }
        }
        return all;
    }

    private static List<int[][]> monoclinic() {
        List<int[][]> all = new ArrayList<>();
        all.add(Ints.identity());
        for (int code = 0; code < Math.pow(2 * REACH + 1, 4); code++) {
            int[] v = new int[4];
            for (int i = 0, rest = code; i < 4; i++, rest /= 2 * REACH + 1) {
                v[i] = rest % (2 * REACH + 1) - REACH;
            }
            int det = v[0] * v[3] - v[1] * v[2];
            if (Math.abs(det) == 1) {
                all.add(new int[][] {{v[0], 0, v[1]}, {0, det, 0}, {v[2], 0, v[3]}});
            }
        }
        return all;
    }

    // Turns about c, then the same after a half turn about a + b or b.
    private static List<int[][]> uniaxial(int[][] turn, int order) {
        List<int[][]> all = new ArrayList<>();
        for (int[][] start : List.of(Ints.identity(), new int[][] {{0, 1, 0}, {1, 0, 0}, {0, 0, -1}})) {
            int[][] c = start;
            for (int i = 0; i < order; i++) {
                all.add(c);
                c = Ints.multiply(turn, c);
            }
        }
        return all;
    }
}
