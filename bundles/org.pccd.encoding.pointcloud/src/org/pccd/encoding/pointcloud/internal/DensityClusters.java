package org.pccd.encoding.pointcloud.internal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** DBSCAN (Ester, Kriegel, Sander, Xu, KDD 1996, 226), as far as the number of clusters goes. */
final class DensityClusters {
    private DensityClusters() {}

    /**
     * Number of clusters; points that belong to none (noise) do not count.
     *
     * @param points any number of points
     * @param radius points up to this distance are neighbours
     * @param least a point with so many neighbours, itself included, is a core point
     */
    static int count(double[][] points, double radius, int least) {
        int n = points.length;
        boolean[][] near = new boolean[n][n];
        int[] neighbours = new int[n];
        Arrays.fill(neighbours, 1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                if (squaredDistance(points[i], points[j]) <= radius * radius) {
                    near[i][j] = true;
                    near[j][i] = true;
                    neighbours[i]++;
                    neighbours[j]++;
                }
            }
        }
        boolean[] seen = new boolean[n];
        int clusters = 0;
        for (int i = 0; i < n; i++) {
            if (!seen[i] && neighbours[i] >= least) {
                clusters++;
                visit(i, near, neighbours, least, seen);
            }
        }
        return clusters;
    }

    // Clusters are the connected components of core points: border points never join two of them.
    private static void visit(int start, boolean[][] near, int[] neighbours, int least, boolean[] seen) {
        Deque<Integer> open = new ArrayDeque<>();
        seen[start] = true;
        open.push(start);
        while (!open.isEmpty()) {
            boolean[] row = near[open.pop()];
            for (int j = 0; j < row.length; j++) {
                if (row[j] && !seen[j] && neighbours[j] >= least) {
                    seen[j] = true;
                    open.push(j);
                }
            }
        }
    }

    static double squaredDistance(double[] p, double[] q) {
        double sum = 0;
        for (int axis = 0; axis < p.length; axis++) {
            double d = p[axis] - q[axis];
            sum += d * d;
        }
        return sum;
    }
}
