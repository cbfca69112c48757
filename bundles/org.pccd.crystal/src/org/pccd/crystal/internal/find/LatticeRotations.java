package org.pccd.crystal.internal.find;

import java.util.ArrayList;
import java.util.List;
import org.pccd.crystal.internal.Ints;
import org.pccd.crystal.internal.Mat3;

/** Rotations that leave a reduced lattice unchanged within a tolerance. */
final class LatticeRotations {
    private static final double REDUCE = 0.95;

    private final double[][] metric;
    private final double[] lengths = new double[3];

    private LatticeRotations(double[][] rows) {
        metric = Mat3.multiply(rows, Mat3.transpose(rows));
        for (int i = 0; i < 3; i++) {
            lengths[i] = Math.sqrt(metric[i][i]);
        }
    }

    /**
     * A rotation and by how much it changes the lattice.
     *
     * @param r acts on fractional columns
     * @param error largest change of a length, or of an angle as an arc at the mean lengths, in Å
     */
    record Rotation(int[][] r, double error) {}

    /** At most 48 rotations; the tolerance in Å shrinks until this holds. */
    static List<Rotation> find(double[][] rows, double tolerance) {
        LatticeRotations search = new LatticeRotations(rows);
        double t = tolerance;
        List<Rotation> found = search.within(t);
        while (found.size() > 48) {
            t *= REDUCE;
            found = search.within(t);
        }
        return found;
    }

    private List<Rotation> within(double tolerance) {
        List<List<int[]>> images = List.of(images(0, tolerance), images(1, tolerance), images(2, tolerance));
        List<Rotation> found = new ArrayList<>();
        for (int[] a : images.get(0)) {
            for (int[] b : images.get(1)) {
                if (angle(a, b, 0, 1) > tolerance) {
                    continue;
                }
                for (int[] c : images.get(2)) {
                    int[][] r = Ints.columns(a, b, c);
                    if (Math.abs(Ints.det(r)) != 1) {
                        continue;
                    }
                    double error = Math.max(angle(a, b, 0, 1), Math.max(angle(b, c, 1, 2), angle(c, a, 2, 0)));
                    error = Math.max(error, Math.max(length(a, 0), Math.max(length(b, 1), length(c, 2))));
                    if (error <= tolerance) {
                        found.add(new Rotation(r, error));
                    }
                }
            }
        }
        return found;
    }

    private List<int[]> images(int axis, double tolerance) {
        List<int[]> all = new ArrayList<>();
        for (int[] v : Directions.NEAREST) {
            if (length(v, axis) <= tolerance) {
                all.add(v);
            }
        }
        return all;
    }

    private double length(int[] v, int axis) {
        return Math.abs(Math.sqrt(product(v, v)) - lengths[axis]);
    }

    // The change of the angle between two vectors, as sin(change) times the mean length.
    private double angle(int[] u, int[] v, int i, int j) {
        double lu = Math.sqrt(product(u, u));
        double lv = Math.sqrt(product(v, v));
        double after = product(u, v) / (lu * lv);
        double before = metric[i][j] / (lengths[i] * lengths[j]);
        double sines = Math.sqrt(Math.max(0, 1 - after * after) * Math.max(0, 1 - before * before));
        double cosine = after * before + sines;
        double sine2 = 1 - cosine * cosine;
        // Below this, rounding of the cosine is all that is left.
        return sine2 < 1e-12 ? 0 : Math.sqrt(sine2 * (lu + lengths[i]) * (lv + lengths[j]) / 4);
    }

    private double product(int[] u, int[] v) {
        return Mat3.product(u, metric, v);
    }
}
