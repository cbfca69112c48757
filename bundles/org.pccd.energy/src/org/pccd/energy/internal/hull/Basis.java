package org.pccd.energy.internal.hull;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The columns that a mixture consists of while the best one is looked for, with the inverse of their matrix. */
final class Basis {
    private final Columns columns;
    private final double[] wanted;
    private final int k;
    private final int[] members;
    private final double[][] inverse;
    private final double[] amounts;
    private final double[] prices;

    /** The elements, unmixed. */
    Basis(Columns columns, double[] wanted) {
        this(columns, IntStream.range(0, columns.rows()).toArray(), wanted);
        for (int i = 0; i < k; i++) {
            inverse[i][i] = 1;
            amounts[i] = wanted[i];
        }
    }

    /** Any independent columns, in no amounts. */
    Basis(Columns columns, int[] members) {
        this(columns, members.clone(), new double[columns.rows()]);
        refresh();
    }

    private Basis(Columns columns, int[] members, double[] wanted) {
        this.columns = columns;
        this.members = members;
        this.wanted = wanted;
        k = columns.rows();
        inverse = new double[k][k];
        amounts = new double[k];
        prices = new double[k];
    }

    double[] prices() {
        return prices;
    }

    int member(int i) {
        return members[i];
    }

    double amount(int i) {
        return amounts[i];
    }

    /** How much of each member one unit of a column takes the place of. */
    double[] replaced(int column) {
        double[] d = new double[k];
        for (int i = 0; i < k; i++) {
            d[i] = Optimum.dot(inverse[i], columns.fractions(), column * k);
        }
        return d;
    }

    /** Lets a column take the place of a member. */
    void exchange(int place, int column, double[] replaced) {
        double pivot = replaced[place];
        double step = amounts[place] / pivot;
        for (int i = 0; i < k; i++) {
            inverse[place][i] /= pivot;
        }
        for (int i = 0; i < k; i++) {
            if (i != place && replaced[i] != 0) {
                amounts[i] = Math.max(0, amounts[i] - step * replaced[i]);
                for (int m = 0; m < k; m++) {
                    inverse[i][m] -= replaced[i] * inverse[place][m];
                }
            }
        }
        amounts[place] = step;
        members[place] = column;
        price();
    }

    /** Removes the rounding errors of many exchanges. */
    void refresh() {
        double[][] rows = new double[k][2 * k];
        for (int i = 0; i < k; i++) {
            for (int m = 0; m < k; m++) {
                rows[i][m] = columns.fractions()[members[m] * k + i];
            }
            rows[i][k + i] = 1;
        }
        eliminate(rows);
        for (int i = 0; i < k; i++) {
            System.arraycopy(rows[i], k, inverse[i], 0, k);
            amounts[i] = Math.max(0, Optimum.dot(inverse[i], wanted, 0));
        }
        price();
    }

    Optimum optimum() {
        return new Optimum(members.clone(), amounts.clone(), prices.clone(), inverse);
    }

    private void price() {
        Arrays.fill(prices, 0);
        for (int i = 0; i < k; i++) {
            double cost = columns.energies()[members[i]];
            for (int m = 0; m < k; m++) {
                prices[m] += cost * inverse[i][m];
            }
        }
    }

    // Gauss and Jordan with partial pivoting.
    private void eliminate(double[][] rows) {
        for (int c = 0; c < k; c++) {
            int best = c;
            for (int i = c + 1; i < k; i++) {
                best = Math.abs(rows[i][c]) > Math.abs(rows[best][c]) ? i : best;
            }
            double[] row = rows[best];
            rows[best] = rows[c];
            rows[c] = row;
            double pivot = row[c];
            for (int m = c; m < 2 * k; m++) {
                row[m] /= pivot;
            }
            for (int i = 0; i < k; i++) {
                double factor = rows[i][c];
                if (i != c && factor != 0) {
                    for (int m = c; m < 2 * k; m++) {
                        rows[i][m] -= factor * row[m];
                    }
                }
            }
        }
    }
}
