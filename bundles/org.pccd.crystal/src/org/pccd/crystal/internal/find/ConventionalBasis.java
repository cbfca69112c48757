package org.pccd.crystal.internal.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pccd.crystal.internal.Ints;
import org.pccd.crystal.internal.Mat3;
import org.pccd.crystal.symmetry.CrystalSystem;

/**
 * A right-handed basis along the symmetry axes, as in Grosse-Kunstleve 1999 (Acta Cryst. A55, 383, section 5): columns
 * are the conventional vectors in terms of the primitive ones.
 */
final class ConventionalBasis {
    private final List<int[][]> proper = new ArrayList<>();
    private final double[][] metric;

    private ConventionalBasis(List<Found> ops, double[][] rows) {
        for (Found op : ops) {
            proper.add(Ints.det(op.r()) > 0 ? op.r() : Ints.negate(op.r()));
        }
        metric = Mat3.multiply(rows, Mat3.transpose(rows));
    }

    /** The basis, or null where the rotations do not have the axes of the system. */
    static int[][] of(CrystalSystem system, List<Found> ops, double[][] rows) {
        ConventionalBasis search = new ConventionalBasis(ops, rows);
        int[][] m =
                switch (system) {
                    case TRICLINIC -> Ints.identity();
                    case MONOCLINIC -> search.monoclinic();
                    case ORTHORHOMBIC -> search.three(2);
                    case TETRAGONAL -> search.uniaxial(4);
                    case TRIGONAL, HEXAGONAL -> search.uniaxial(3);
                    case CUBIC -> search.axes(4).isEmpty() ? search.three(2) : search.three(4);
                };
        if (m == null || Ints.det(m) == 0) {
            return null;
        }
        return Ints.det(m) > 0 ? m : flipped(m);
    }

    // The last vector of a uniaxial or orthogonal basis may be reversed at will.
    private static int[][] flipped(int[][] m) {
        return new int[][] {{m[0][0], m[0][1], -m[0][2]}, {m[1][0], m[1][1], -m[1][2]}, {m[2][0], m[2][1], -m[2][2]}};
    }

    private int[][] monoclinic() {
        for (int[][] w : proper) {
            if (RotationType.of(w) == 2) {
                int[][] plane = plane(w);
                return Ints.columns(plane[0], axis(w), plane[1]);
            }
        }
        return null;
    }

    // The first direction across the axis that makes a cell without further centring.
    private int[][] uniaxial(int order) {
        for (int[][] w : proper) {
            if (RotationType.of(w) == order) {
                int[][] p = projector(w);
                int[] c = axis(w);
                for (int[] a : Directions.AXES) {
                    int[] b = Ints.multiply(w, a);
                    int[][] m = Ints.columns(a, b, c);
                    int det = Ints.det(m);
                    if (Ints.dot(p[0], a) == 0
                            && Ints.dot(p[1], a) == 0
                            && Ints.dot(p[2], a) == 0
                            && det != 0
                            && Math.abs(det) < 4) {
                        return det > 0 ? m : Ints.columns(b, a, c);
                    }
                }
                int[] a = plane(w)[0];
                return Ints.columns(a, Ints.multiply(w, a), c);
            }
        }
        return null;
    }

    private int[][] three(int order) {
        List<int[]> axes = axes(order);
        if (axes.size() != 3) {
            return null;
        }
        axes.sort(Comparator.comparingInt(Directions::rank));
        int[][] m = Ints.columns(axes.get(0), axes.get(1), axes.get(2));
        return Ints.det(m) > 0 ? m : Ints.columns(axes.get(0), axes.get(2), axes.get(1));
    }

    private List<int[]> axes(int order) {
        Map<Long, int[]> distinct = new LinkedHashMap<>();
        for (int[][] w : proper) {
            if (RotationType.of(w) == order) {
                int[] v = axis(w);
                distinct.putIfAbsent(Ints.key(new int[][] {v}), v);
            }
        }
        return new ArrayList<>(distinct.values());
    }

    // 1 + W + W^2 + ...: projects on the axis, times the order.
    private static int[][] projector(int[][] w) {
        int[][] sum = Ints.identity();
        int[][] power = w;
        while (Ints.key(power) != Ints.key(Ints.identity())) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    sum[i][j] += power[i][j];
                }
            }
            power = Ints.multiply(power, w);
        }
        return sum;
    }

    private static int[] axis(int[][] w) {
        int[][] p = projector(w);
        for (int j = 0; j < 3; j++) {
            int[] v = {p[0][j], p[1][j], p[2][j]};
            if ((v[0] | v[1] | v[2]) != 0) {
                return Directions.oriented(Ints.primitive(v));
            }
        }
        throw new IllegalStateException("a rotation without an axis");
    }

    // The two shortest vectors of the lattice plane across the axis, the shorter first.
    private int[][] plane(int[][] w) {
        int[][] p = projector(w);
        int[] normal = null;
        for (int i = 0; i < 3 && normal == null; i++) {
            normal = (p[i][0] | p[i][1] | p[i][2]) != 0 ? Ints.primitive(p[i]) : null;
        }
        int[][] basis = Ints.kernel(normal);
        int[] u = basis[0];
        int[] v = basis[1];
        while (true) {
            if (product(u, u) > product(v, v)) {
                int[] s = u;
                u = v;
                v = s;
            }
            int k = (int) Math.rint(product(u, v) / product(u, u));
            int[] next = {v[0] - k * u[0], v[1] - k * u[1], v[2] - k * u[2]};
            if (k == 0 || product(next, next) >= product(v, v) * (1 - 1e-12)) {
                return new int[][] {u, v};
            }
            v = next;
        }
    }

    private double product(int[] u, int[] v) {
        return Mat3.product(u, metric, v);
    }
}
