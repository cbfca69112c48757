package org.pccd.crystal.internal.match;

/** Fractional coordinates of the sites of a cell in another basis of its lattice, or in a supercell. */
final class Supercell {
    private Supercell() {}

    /**
     * Coordinates in [0, 1) of all sites in the new cell, the images of a site following each other.
     *
     * @param matrix integers: rows of the new cell = matrix x rows of the cell
     * @param index |det| of the matrix
     */
    static double[] fractional(double[] sites, double[] matrix, int index) {
        double[] inverse = Flat3.inverse(matrix);
        double[] moved = Flat3.transform(sites, inverse);
        if (index > 1) {
            moved = withImages(moved, points(matrix, inverse, index));
        }
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= Math.floor(moved[i]);
        }
        return moved;
    }

    private static double[] withImages(double[] f, double[] points) {
        double[] all = new double[f.length / 3 * points.length];
        int n = 0;
        for (int i = 0; i < f.length; i += 3) {
            for (int p = 0; p < points.length; p += 3) {
                for (int axis = 0; axis < 3; axis++) {
                    all[n++] = f[i + axis] + points[p + axis];
                }
            }
        }
        return all;
    }

    // The lattice points in the new cell, in its fractions.
    private static double[] points(double[] matrix, double[] inverse, int index) {
        int[] low = new int[3];
        int[] high = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            for (int row = 0; row < 3; row++) {
                int x = (int) matrix[3 * row + axis];
                low[axis] += Math.min(0, x);
                high[axis] += Math.max(0, x);
            }
        }
        double[] points = new double[3 * index];
        int n = 0;
        for (int i = low[0]; i <= high[0]; i++) {
            for (int j = low[1]; j <= high[1]; j++) {
                for (int k = low[2]; k <= high[2]; k++) {
                    double[] p = Flat3.transform(new double[] {i, j, k}, inverse);
                    if (n < points.length && inside(p[0]) && inside(p[1]) && inside(p[2])) {
                        System.arraycopy(p, 0, points, n, 3);
                        n += 3;
                    }
                }
            }
        }
        return points;
    }

    private static boolean inside(double x) {
        return x >= -1e-10 && x < 1 - 1e-10;
    }
}
