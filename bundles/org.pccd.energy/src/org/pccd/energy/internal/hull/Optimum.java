package org.pccd.energy.internal.hull;

/**
 * The mixture of lowest energy.
 *
 * @param basis columns it consists of, as many as there are elements
 * @param amounts share of the atoms in each
 * @param prices energy per atom of each element that makes all these columns cost nothing
 * @param inverse of the matrix of these columns, row by row
 */
public record Optimum(int[] basis, double[] amounts, double[] prices, double[][] inverse) {
    /** What a column costs beyond the prices of its elements: 0 on this facet, above it elsewhere. */
    double excess(Columns columns, int j) {
        return columns.energies()[j] - dot(prices, columns.fractions(), j * prices.length);
    }

    static double dot(double[] vector, double[] array, int from) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * array[from + i];
        }
        return sum;
    }
}
