package org.pccd.crystal.matching;

import java.util.Arrays;
import org.pccd.core.PccdException;
import org.pccd.crystal.internal.match.SparseAssignment;

/** The cheapest one-to-one assignment of n rows to n columns. */
final class Assignment {
    private Assignment() {}

    /**
     * Assigns rows to columns so that the sum of the costs is smallest.
     *
     * @param cost n x n, finite
     * @return the column of each row, a permutation of 0 to n - 1
     * @throws PccdException where the matrix is not square or a cost is not finite
     */
    static int[] solve(double[][] cost) {
        int n = cost.length;
        double[] flat = new double[n * n];
        for (int i = 0; i < n; i++) {
            if (cost[i].length != n || !Arrays.stream(cost[i]).allMatch(Double::isFinite)) {
                throw new PccdException("An assignment needs a square matrix of finite costs, " + n + " x " + n + ".");
            }
            System.arraycopy(cost[i], 0, flat, i * n, n);
        }
        int[] columnOf = new int[n];
        new SparseAssignment().solve(flat, n, columnOf);
        return columnOf;
    }
}
