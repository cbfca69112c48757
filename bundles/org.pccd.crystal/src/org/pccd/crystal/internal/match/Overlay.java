package org.pccd.crystal.internal.match;

import java.util.stream.IntStream;
import org.pccd.crystal.internal.reduce.LllSteps;

/**
 * Lays the sites of two structures over each other in one common cell, of which the sides and angles are the means of
 * those of both. Positions are fractional, class by class in both structures. Memory is kept for the next cell.
 */
final class Overlay {
    /** A vector shorter than half of the shortest lattice vector has no shorter image; a little less, for ties. */
    private static final double NEAR = 0.2499;
    /** Of images that are equally far, the first counts; rounding must not decide. In Å^2. */
    private static final double TIE = 1e-9;

    private final int n;
    private final int[] ends;
    private final double siteTolerance;
    private final SparseAssignment assignment = new SparseAssignment();
    private final int[][] members;
    private final SiteGrid[] grids;
    private final SiteGrid[] lllGrids;
    private final double[] tolerance = new double[3];
    private final double[] lllTolerance = new double[3];
    private final double[] lllSecond;
    private final double[] vector = new double[3];
    private final double[] vectors;

    /** For each site of the second structure, its partner in the first. */
    final int[] siteOf;
    /** Of corresponding sites, after removal of their mean displacement, normalised. */
    final double[] distances;
    /** Mean displacement, in fractions of the common cell. */
    double[] shift = new double[3];

    private double[] first;
    private double[] second;
    private double[] cell;
    private double normalization;
    private boolean prepared;
    private double[] lll;
    private double[] toLll;
    private double[] lllFirst;
    private double[] lllSecondStart;
    private double sureSquare;
    private int suspect;

    /**
     * @param ends where each class of sites ends
     * @param siteTolerance normalised
     */
    Overlay(int[] ends, double siteTolerance) {
        n = ends[ends.length - 1];
        this.ends = ends;
        this.siteTolerance = siteTolerance;
        members = new int[ends.length][];
        for (int k = 0; k < ends.length; k++) {
            members[k] = IntStream.range(k == 0 ? 0 : ends[k - 1], ends[k]).toArray();
        }
        grids = new SiteGrid[ends.length];
        lllGrids = new SiteGrid[ends.length];
        lllSecond = new double[3 * n];
        vectors = new double[3 * n];
        siteOf = new int[n];
        distances = new double[n];
    }

    /**
     * Takes up two structures.
     *
     * @param parameters lengths in Å and angles in degrees of the common cell
     * @return false where the cell is flat
     */
    boolean begin(double[] first, double[] second, double[] parameters) {
        this.first = first;
        this.second = second;
        cell = Flat3.fromParameters(parameters);
        double volume = Math.abs(Flat3.det(cell));
        normalization = Math.cbrt(n / volume);
        double[] reciprocal = Flat3.reciprocalLengths(cell);
        for (int axis = 0; axis < 3; axis++) {
            tolerance[axis] = 2 * reciprocal[axis] * siteTolerance / normalization;
        }
        prepared = false;
        if (!(volume > 0)) {
            return false;
        }
        sort(first, tolerance, grids);
        return true;
    }

    private void sort(double[] f, double[] halfWidth, SiteGrid[] sorted) {
        for (int k = 0; k < ends.length; k++) {
            sorted[k] = new SiteGrid(f, members[k], halfWidth);
        }
    }

    /** Whether each site of the second structure has a partner in a box of twice the tolerance around it. */
    boolean plausible(double tx, double ty, double tz) {
        if (!partner(suspect, tx, ty, tz)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (!partner(i, tx, ty, tz)) {
                suspect = i;
                return false;
            }
        }
        return true;
    }

    private boolean partner(int i, double tx, double ty, double tz) {
        int k = 0;
        while (ends[k] <= i) {
            k++;
        }
        double x = second[3 * i] + tx;
        double y = second[3 * i + 1] + ty;
        double z = second[3 * i + 2] + tz;
        int candidates = grids[k].around(x, y, z);
        int[] found = grids[k].found();
        for (int c = 0; c < candidates; c++) {
            int j = found[c];
            double dx = x - first[3 * j];
            if (Math.abs(dx - Math.rint(dx)) > tolerance[0]) {
                continue;
            }
            double dy = y - first[3 * j + 1];
            if (Math.abs(dy - Math.rint(dy)) > tolerance[1]) {
                continue;
            }
            double dz = z - first[3 * j + 2];
            if (Math.abs(dz - Math.rint(dz)) <= tolerance[2]) {
                return true;
            }
        }
        return false;
    }

    /**
     * Assigns the sites so that the sum of the squared distances is smallest, and removes the mean displacement.
     *
     * @return false where every assignment has a pair outside of the box
     */
    boolean assign(double tx, double ty, double tz) {
        prepare();
        double[] t = Flat3.transform(new double[] {tx, ty, tz}, toLll);
        for (int i = 0; i < 3 * n; i++) {
            double x = lllSecondStart[i] + t[i % 3];
            lllSecond[i] = x - Math.floor(x);
        }
        int from = 0;
        for (int k = 0; k < ends.length; k++) {
            int[] columns = columns(k, from);
            if (columns == null) {
                return false;
            }
            for (int i = from; i < ends[k]; i++) {
                siteOf[i] = from + columns[i - from];
            }
            from = ends[k];
        }
        measure();
        return true;
    }

    private int[] columns(int k, int from) {
        assignment.begin(ends[k] - from);
        for (int i = from; i < ends[k]; i++) {
            int candidates = lllGrids[k].around(lllSecond[3 * i], lllSecond[3 * i + 1], lllSecond[3 * i + 2]);
            int[] found = lllGrids[k].found();
            for (int c = 0; c < candidates; c++) {
                double square = square(i, found[c]);
                if (square < Double.POSITIVE_INFINITY) {
                    assignment.allow(found[c] - from, square);
                }
            }
            if (!assignment.endRow()) {
                return null;
            }
        }
        return assignment.solve();
    }

    private void measure() {
        double[] mean = new double[3];
        for (int i = 0; i < n; i++) {
            square(i, siteOf[i]);
            for (int axis = 0; axis < 3; axis++) {
                vectors[3 * i + axis] = vector[axis];
                mean[axis] += vector[axis] / n;
            }
        }
        for (int i = 0; i < n; i++) {
            double x = vectors[3 * i] - mean[0];
            double y = vectors[3 * i + 1] - mean[1];
            double z = vectors[3 * i + 2] - mean[2];
            distances[i] = Math.sqrt(x * x + y * y + z * z) * normalization;
        }
        shift = Flat3.transform(mean, Flat3.inverse(cell));
    }

    double rms() {
        double sum = 0;
        for (double d : distances) {
            sum += d * d;
        }
        return Math.sqrt(sum / n);
    }

    double max() {
        double max = 0;
        for (double d : distances) {
            max = Math.max(max, d);
        }
        return max;
    }

    private void prepare() {
        if (prepared) {
            return;
        }
        double[] t = Flat3.of(LllSteps.transformation(Flat3.rows(cell)));
        lll = Flat3.multiply(t, cell);
        toLll = Flat3.inverse(t);
        lllFirst = Flat3.transform(first, toLll);
        for (int i = 0; i < lllFirst.length; i++) {
            lllFirst[i] -= Math.floor(lllFirst[i]);
        }
        lllSecondStart = Flat3.transform(second, toLll);
        double[] reciprocal = Flat3.reciprocalLengths(lll);
        double shortest = Double.POSITIVE_INFINITY;
        for (int axis = 0; axis < 3; axis++) {
            lllTolerance[axis] = 2 * reciprocal[axis] * siteTolerance / normalization;
            shortest = Math.min(shortest, 1 / reciprocal[axis]);
        }
        // No lattice vector is shorter than the least distance of lattice planes.
        sureSquare = NEAR * shortest * shortest;
        sort(lllFirst, lllTolerance, lllGrids);
        prepared = true;
    }

    // The square of the shortest vector from a site of the second structure to an image of one of the first; infinite
    // outside of the box.
    private double square(int i, int j) {
        double fx = lllFirst[3 * j] - lllSecond[3 * i];
        double fy = lllFirst[3 * j + 1] - lllSecond[3 * i + 1];
        double fz = lllFirst[3 * j + 2] - lllSecond[3 * i + 2];
        double nx = fx - Math.rint(fx);
        double ny = fy - Math.rint(fy);
        double nz = fz - Math.rint(fz);
        if (Math.abs(nx) > lllTolerance[0] || Math.abs(ny) > lllTolerance[1] || Math.abs(nz) > lllTolerance[2]) {
            return Double.POSITIVE_INFINITY;
        }
        double near = length(nx, ny, nz);
        return near <= sureSquare ? near : nearest(fx, fy, fz);
    }

    private double nearest(double fx, double fy, double fz) {
        double best = Double.POSITIVE_INFINITY;
        double x = 0;
        double y = 0;
        double z = 0;
        for (int a = -1; a <= 1; a++) {
            for (int b = -1; b <= 1; b++) {
                for (int c = -1; c <= 1; c++) {
                    double d = length(fx + a, fy + b, fz + c);
                    if (d < best - TIE) {
                        best = d;
                        x = vector[0];
                        y = vector[1];
                        z = vector[2];
                    }
                }
            }
        }
        vector[0] = x;
        vector[1] = y;
        vector[2] = z;
        return best;
    }

    private double length(double a, double b, double c) {
        vector[0] = a * lll[0] + b * lll[3] + c * lll[6];
        vector[1] = a * lll[1] + b * lll[4] + c * lll[7];
        vector[2] = a * lll[2] + b * lll[5] + c * lll[8];
        return vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2];
    }
}
