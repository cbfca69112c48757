package org.pccd.crystal.matching;

import java.util.Arrays;
import org.pccd.core.PccdException;

/**
 * The cheapest one-to-one assignment of n rows to n columns, found by shortest augmenting paths with potentials in
 * O(n^3): Kuhn, Naval Research Logistics Quarterly 2, 83 (1955); Jonker and Volgenant, Computing 38, 325 (1987),
 * doi:10.1007/BF02278710.
 */
final class Assignment {
    private static final int FREE = -1;

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
        for (double[] row : cost) {
            if (row.length != n || !Arrays.stream(row).allMatch(Double::isFinite)) {
                throw new PccdException("An assignment needs a square matrix of finite costs, " + n + " x " + n + ".");
            }
        }
        double[] rowPotential = new double[n];
        double[] columnPotential = new double[n];
        int[] rowOf = new int[n];
        Arrays.fill(rowOf, FREE);
        for (int row = 0; row < n; row++) {
            augment(row, cost, rowPotential, columnPotential, rowOf);
        }
        int[] columnOf = new int[n];
        for (int column = 0; column < n; column++) {
            columnOf[rowOf[column]] = column;
        }
        return columnOf;
    }

    // A shortest path of reduced costs from the new row to a free column; along it the assignment is turned over.
    private static void augment(int start, double[][] cost, double[] u, double[] v, int[] rowOf) {
        int n = cost.length;
        double[] distance = new double[n];
        int[] previous = new int[n];
        boolean[] settled = new boolean[n];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(previous, FREE);
        int row = start;
        int last = FREE;
        double reached = 0;
        while (true) {
            int nearest = FREE;
            for (int column = 0; column < n; column++) {
                if (settled[column]) {
                    continue;
                }
                double through = reached + cost[row][column] - u[row] - v[column];
                if (through < distance[column]) {
                    distance[column] = through;
                    previous[column] = last;
                }
                if (nearest == FREE || distance[column] < distance[nearest]) {
                    nearest = column;
                }
            }
            reached = distance[nearest];
            settled[nearest] = true;
            last = nearest;
            if (rowOf[nearest] == FREE) {
                break;
            }
            row = rowOf[nearest];
        }
        u[start] += reached;
        for (int column = 0; column < n; column++) {
            if (settled[column] && rowOf[column] != FREE) {
                u[rowOf[column]] += reached - distance[column];
                v[column] -= reached - distance[column];
            }
        }
        for (int column = last; column != FREE; column = previous[column]) {
            rowOf[column] = previous[column] == FREE ? start : rowOf[previous[column]];
        }
    }
}
