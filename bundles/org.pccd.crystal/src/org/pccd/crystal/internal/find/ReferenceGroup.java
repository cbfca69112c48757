package org.pccd.crystal.internal.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.pccd.crystal.internal.Ints;
import org.pccd.crystal.internal.Mat3;
import org.pccd.crystal.symmetry.SpaceGroup;
import org.pccd.crystal.symmetry.SpaceGroups;
import org.pccd.crystal.symmetry.SymmetryOperation;

/** The reference setting of a space group, prepared for comparison. */
final class ReferenceGroup {
    private static final AtomicReferenceArray<ReferenceGroup> CACHE = new AtomicReferenceArray<>(531);
    // True alternatives differ by a sixth of a primitive translation or more, imprecise ones by far less.
    private static final double SLACK = 0.12;

    // Differences of translations are taken from [0, 1); this much less than 0 is still 0.
    private static final double EDGE = 5e-3;

    private final SpaceGroup group;
    private final Map<Long, PointLatticeGroup.Op> ops = new HashMap<>();
    private final Set<Integer> centring = new HashSet<>();
    private final double[][] primitive;
    private final double[][] toPrimitive;
    private final List<PointLatticeGroup.Op> generators = new ArrayList<>();
    private final DiagonalForm shifts;

    private ReferenceGroup(SpaceGroup group) {
        this.group = group;
        for (SymmetryOperation op : group.operations()) {
            double[] t = op.translation();
            if (Ints.key(op.rotation()) == Ints.key(Ints.identity())) {
                centring.add(PointLatticeGroup.key(
                        (int) Math.rint(24 * t[0]), (int) Math.rint(24 * t[1]), (int) Math.rint(24 * t[2])));
            }
            ops.putIfAbsent(Ints.key(op.rotation()), new PointLatticeGroup.Op(op.rotation(), t));
        }
        primitive = primitiveBasis(group.centring());
        toPrimitive = Mat3.inverse(primitive);
        chooseGenerators();
        int[][] a = new int[3 * generators.size()][];
        for (int g = 0; g < generators.size(); g++) {
            double[][] r = Mat3.of(generators.get(g).r());
            for (int i = 0; i < 3; i++) {
                r[i][i] -= 1;
            }
            int[][] rows = Mat3.rounded(Mat3.multiply(Mat3.multiply(toPrimitive, r), primitive));
            System.arraycopy(rows, 0, a, 3 * g, 3);
        }
        shifts = new DiagonalForm(a);
    }

    static ReferenceGroup of(int number) {
        return of(SpaceGroups.byNumber(number));
    }

    static ReferenceGroup of(SpaceGroup setting) {
        ReferenceGroup known = CACHE.get(setting.hallNumber());
        if (known == null) {
            known = new ReferenceGroup(setting);
            CACHE.set(setting.hallNumber(), known);
        }
        return known;
    }

    // Columns are primitive vectors.
    private static double[][] primitiveBasis(char centring) {
        double t = 1 / 3d;
        return switch (centring) {
            case 'P' -> new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
            case 'A' -> new double[][] {{1, 0, 0}, {0, 0.5, 0.5}, {0, -0.5, 0.5}};
            case 'C' -> new double[][] {{0.5, 0.5, 0}, {-0.5, 0.5, 0}, {0, 0, 1}};
            case 'I' -> new double[][] {{-0.5, 0.5, 0.5}, {0.5, -0.5, 0.5}, {0.5, 0.5, -0.5}};
            case 'F' -> new double[][] {{0, 0.5, 0.5}, {0.5, 0, 0.5}, {0.5, 0.5, 0}};
            case 'R' -> new double[][] {{2 * t, -t, -t}, {t, t, -2 * t}, {t, t, t}};
            default -> throw new IllegalArgumentException("no reference setting has the centring " + centring);
        };
    }

    private void chooseGenerators() {
        List<int[][]> reached = new ArrayList<>();
        reached.add(Ints.identity());
        Set<Long> keys = new HashSet<>(Set.of(Ints.key(Ints.identity())));
        for (SymmetryOperation op : group.operations()) {
            if (keys.contains(Ints.key(op.rotation()))) {
                continue;
            }
            generators.add(ops.get(Ints.key(op.rotation())));
            for (int i = 0; i < reached.size(); i++) {
                for (PointLatticeGroup.Op g : generators) {
                    int[][] product = Ints.multiply(g.r(), reached.get(i));
                    if (keys.add(Ints.key(product))) {
                        reached.add(product);
                    }
                }
            }
        }
    }

    int number() {
        return group.number();
    }

    SpaceGroup group() {
        return group;
    }

    /** The operation with this rotation, one of those that differ by a centring. */
    PointLatticeGroup.Op operation(int[][] r) {
        return ops.get(Ints.key(r));
    }

    /** The image of x under an operation and the lattice translation that brings it nearest to y. */
    double[] nearest(PointLatticeGroup.Op op, double[] x, double[] y) {
        double[] image = Ints.apply(op.r(), x);
        double[] d = new double[3];
        for (int i = 0; i < 3; i++) {
            image[i] += op.t()[i];
            d[i] = y[i] - image[i];
        }
        double[] u = Mat3.multiply(toPrimitive, d);
        for (int i = 0; i < 3; i++) {
            u[i] = Math.rint(u[i]);
        }
        d = Mat3.multiply(primitive, u);
        for (int i = 0; i < 3; i++) {
            image[i] += d[i];
        }
        return image;
    }

    /** Centring translations, the zero vector first. */
    List<double[]> centrings() {
        return group.operations().stream()
                .filter(op -> Ints.key(op.rotation()) == Ints.key(Ints.identity()))
                .map(SymmetryOperation::translation)
                .toList();
    }

    /** The primitive basis of the setting: columns are its vectors, fractions of the conventional cell. */
    double[][] primitive() {
        return primitive;
    }

    /** The types of rotation of this group, for {@link RotationType#histogram}. */
    long histogram() {
        return RotationType.histogram(
                ops.values().stream().map(PointLatticeGroup.Op::r).toList());
    }

    /**
     * The origin shift s with x(reference) = x(other) + s that makes another group this one, or null where none does.
     *
     * @param rows conventional lattice vectors in Å
     * @param tolerance in Å, for the translations
     */
    double[] match(PointLatticeGroup other, double[][] rows, double tolerance) {
        if (!centring.equals(other.centring())
                || !ops.keySet().equals(other.translations().keySet())) {
            return null;
        }
        double[] b = new double[3 * generators.size()];
        for (int g = 0; g < generators.size(); g++) {
            PointLatticeGroup.Op mine = generators.get(g);
            double[] d = difference(other.translations().get(Ints.key(mine.r())), mine, new double[3]);
            for (int i = 0; i < 3; i++) {
                b[3 * g + i] = d[i] < -EDGE ? d[i] + 1 : d[i];
            }
        }
        double[] u = shifts.solve(b, SLACK);
        if (u == null) {
            return null;
        }
        double[] s = Mat3.multiply(primitive, u);
        for (PointLatticeGroup.Op op : other.translations().values()) {
            double[] d = Mat3.multiply(primitive, difference(op, ops.get(Ints.key(op.r())), s));
            double[] r = new double[3];
            for (int k = 0; k < 3; k++) {
                r[k] = d[0] * rows[0][k] + d[1] * rows[1][k] + d[2] * rows[2][k];
            }
            if (Mat3.dot(r, r) > tolerance * tolerance) {
                return null;
            }
        }
        return s;
    }

    // t(other) + s - R s - t(mine) in the primitive basis, modulo lattice translations.
    private double[] difference(PointLatticeGroup.Op other, PointLatticeGroup.Op mine, double[] s) {
        double[] d = new double[3];
        for (int i = 0; i < 3; i++) {
            int[] r = mine.r()[i];
            d[i] = other.t()[i] - mine.t()[i] + s[i] - r[0] * s[0] - r[1] * s[1] - r[2] * s[2];
        }
        d = Mat3.multiply(toPrimitive, d);
        for (int i = 0; i < 3; i++) {
            d[i] -= Math.rint(d[i]);
        }
        return d;
    }
}
