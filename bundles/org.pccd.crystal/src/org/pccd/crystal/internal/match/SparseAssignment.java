package org.pccd.crystal.internal.match;

import java.util.Arrays;

/**
 * The cheapest one-to-one assignment of n rows to n columns where only some pairs are allowed. Rows take their cheapest
 * columns where these are free; the others follow along shortest augmenting paths with potentials (Jonker and
 * Volgenant, Computing 38 (1987) 325, doi:10.1007/BF02278710). Allowed pairs are added row by row. Keeps its memory for
 * the next problem; not for use by several threads.
 */
public final class SparseAssignment {
    private static final int FREE = -1;

    private int n;
    private int rows;
    private int pairs;
    private int[] start = {0};
    private int[] column = new int[64];
    private double[] cost = new double[64];
    private double[] u = {};
    private double[] v = {};
    private double[] distance = {};
    private int[] previous = {};
    private int[] rowOf = {};
    private int[] columnOf = {};
    private boolean[] settled = {};

    /** Forgets the last problem and begins one of n rows and columns. */
    public void begin(int n) {
        this.n = n;
        rows = 0;
        pairs = 0;
        if (u.length < n) {
            start = new int[n + 1];
            u = new double[n];
            v = new double[n];
            distance = new double[n];
            previous = new int[n];
            rowOf = new int[n];
            columnOf = new int[n];
            settled = new boolean[n];
        }
    }

    /** Allows a pair of the row that is being filled. */
    public void allow(int column, double cost) {
        if (pairs == this.column.length) {
            this.column = Arrays.copyOf(this.column, 2 * pairs);
            this.cost = Arrays.copyOf(this.cost, 2 * pairs);
        }
        this.column[pairs] = column;
        this.cost[pairs++] = cost;
    }

    /**
     * Ends the row that is being filled.
     *
     * @return false where it has no pair
     */
    public boolean endRow() {
        start[++rows] = pairs;
        return start[rows] > start[rows - 1];
    }

    /**
     * Solves the problem.
     *
     * @return the column of each row, in an array that is used again and may be longer; null where the allowed pairs
     *     admit no assignment
     */
    public int[] solve() {
        Arrays.fill(v, 0, n, 0);
        Arrays.fill(rowOf, 0, n, FREE);
        Arrays.fill(columnOf, 0, n, FREE);
        for (int row = 0; row < n; row++) {
            takeCheapest(row);
        }
        for (int row = 0; row < n; row++) {
            if (columnOf[row] == FREE && !augment(row)) {
                return null;
            }
        }
        return columnOf;
    }

    private void takeCheapest(int row) {
        int best = start[row];
        for (int p = start[row] + 1; p < start[row + 1]; p++) {
            if (cost[p] < cost[best]) {
                best = p;
            }
        }
        u[row] = cost[best];
        if (rowOf[column[best]] == FREE) {
            rowOf[column[best]] = row;
            columnOf[row] = column[best];
        }
    }

    private boolean augment(int from) {
        Arrays.fill(distance, 0, n, Double.POSITIVE_INFINITY);
        Arrays.fill(settled, 0, n, false);
        int row = from;
        double reached = 0;
        int last;
        while (true) {
            for (int p = start[row]; p < start[row + 1]; p++) {
                int c = column[p];
                double through = reached + cost[p] - u[row] - v[c];
                if (!settled[c] && through < distance[c]) {
                    distance[c] = through;
                    previous[c] = row;
                }
            }
            last = nearest();
            if (last == FREE) {
                return false;
            }
            reached = distance[last];
            if (rowOf[last] == FREE) {
                break;
            }
            settled[last] = true;
            row = rowOf[last];
        }
        u[from] += reached;
        for (int c = 0; c < n; c++) {
            if (settled[c]) {
                u[rowOf[c]] += reached - distance[c];
                v[c] -= reached - distance[c];
            }
        }
        turnOver(from, last);
        return true;
    }

    private int nearest() {
        int best = FREE;
        for (int c = 0; c < n; c++) {
            if (!settled[c]
                    && distance[c] < Double.POSITIVE_INFINITY
                    && (best == FREE || distance[c] < distance[best])) {
                best = c;
            }
        }
        return best;
    }

    // Along the path each row gives up its column to the row before.
    private void turnOver(int from, int last) {
        int c = last;
        int row;
        do {
            row = previous[c];
            int given = columnOf[row];
            rowOf[c] = row;
            columnOf[row] = c;
            c = given;
        } while (row != from);
    }
}
