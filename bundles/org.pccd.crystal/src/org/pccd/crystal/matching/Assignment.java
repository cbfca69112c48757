package org.pccd.crystal.matching;

import java.util.Arrays;
import org.pccd.core.PccdException;
import org.pccd.crystal.internal.match.SparseAssignment;

/** The cheapest one-to-one assignment of n rows to n columns. */
public final class Assignment {
    private Assignment() {}

    /**
     * Assigns rows to columns so that the sum of the costs is smallest.
     *
     * @param cost n x n, finite
     * @return the column of each row, a permutation of 0 to n - 1
     * @throws PccdException where the matrix is not square or a cost is not finite
     */
    public static int[] solve(double[][] cost) {
        int n = cost.length;
        SparseAssignment assignment = new SparseAssignment();
        assignment.begin(n);
        for (double[] row : cost) {
            if (row.length != n || !Arrays.stream(row).allMatch(Double::isFinite)) {
                throw new PccdException("An assignment needs a square matrix of finite costs, " + n + " x " + n + ".");
            }
            for (int column = 0; column < n; column++) {
                assignment.allow(column, row[column]);
            }
            assignment.endRow();
        }
        return Arrays.copyOf(assignment.solve(), n);
    }
}
