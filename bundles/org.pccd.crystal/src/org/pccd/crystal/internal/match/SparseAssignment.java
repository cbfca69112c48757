package org.pccd.crystal.internal.match;

import java.util.Arrays;

/**
 * The cheapest one-to-one assignment of n rows to n columns where some pairs are forbidden (infinite cost): shortest
 * augmenting paths with potentials, Jonker and Volgenant, Computing 38 (1987) 325, doi:10.1007/BF02278710. Keeps its
 * memory for the next problem; not for use by several threads.
 */
public final class SparseAssignment {
    private static final int FREE = -1;

    private double[] u = {};
    private double[] v = {};
    private double[] distance = {};
    private int[] previous = {};
    private int[] rowOf = {};
    private boolean[] settled = {};

    /**
     * @param cost row after row, n x n, positive infinity for a forbidden pair
     * @param columnOf receives the column of each row
     * @return false where no assignment avoids the forbidden pairs
     */
    public boolean solve(double[] cost, int n, int[] columnOf) {
        reserve(n);
        if (nearest(cost, n, columnOf)) {
            return true;
        }
        Arrays.fill(u, 0, n, 0);
        Arrays.fill(v, 0, n, 0);
        Arrays.fill(rowOf, 0, n, FREE);
        for (int row = 0; row < n; row++) {
            if (!augment(row, cost, n)) {
                return false;
            }
        }
        for (int column = 0; column < n; column++) {
            columnOf[rowOf[column]] = column;
        }
        return true;
    }

    // Where the cheapest columns of all rows differ, they are the solution.
    private boolean nearest(double[] cost, int n, int[] columnOf) {
        Arrays.fill(rowOf, 0, n, FREE);
        for (int row = 0; row < n; row++) {
            int best = FREE;
            double least = Double.POSITIVE_INFINITY;
            for (int column = 0; column < n; column++) {
                if (cost[row * n + column] < least) {
                    least = cost[row * n + column];
                    best = column;
                }
            }
            if (best == FREE || rowOf[best] != FREE) {
                return false;
            }
            rowOf[best] = row;
            columnOf[row] = best;
        }
        return true;
    }

    private boolean augment(int start, double[] cost, int n) {
        Arrays.fill(distance, 0, n, Double.POSITIVE_INFINITY);
        Arrays.fill(previous, 0, n, FREE);
        Arrays.fill(settled, 0, n, false);
        int row = start;
        int last = FREE;
        double reached = 0;
        while (true) {
            int best = FREE;
            for (int column = 0; column < n; column++) {
                if (settled[column]) {
                    continue;
                }
                double through = reached + cost[row * n + column] - u[row] - v[column];
                if (through < distance[column]) {
                    distance[column] = through;
                    previous[column] = last;
                }
                if (best == FREE || distance[column] < distance[best]) {
                    best = column;
                }
            }
            if (best == FREE || distance[best] == Double.POSITIVE_INFINITY) {
                return false;
            }
            reached = distance[best];
            settled[best] = true;
            last = best;
            if (rowOf[best] == FREE) {
                break;
            }
            row = rowOf[best];
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
        return true;
    }

    private void reserve(int n) {
        if (u.length < n) {
            u = new double[n];
            v = new double[n];
            distance = new double[n];
            previous = new int[n];
            rowOf = new int[n];
            settled = new boolean[n];
        }
    }
}
