package org.pccd.crystal.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pccd.core.PccdException;

class AssignmentTest {
    @Test
    void nothingIsAssignedToNothing() {
        assertArrayEquals(new int[0], Assignment.solve(new double[0][0]));
    }

    @Test
    void aKnownMatrixHasItsKnownOptimum() {
        double[][] cost = {{4, 1, 3}, {2, 0, 5}, {3, 2, 2}};
        assertArrayEquals(new int[] {1, 0, 2}, Assignment.solve(cost));
    }

    @Test
    void noPermutationIsCheaper() {
        Random random = new Random(5);
        for (int trial = 0; trial < 300; trial++) {
            int n = 1 + random.nextInt(6);
            double[][] cost = new double[n][n];
            for (double[] row : cost) {
                for (int j = 0; j < n; j++) {
                    row[j] = trial % 2 == 0 ? random.nextGaussian() : random.nextInt(4);
                }
            }
            int[] columns = Assignment.solve(cost);
            assertArrayEquals(
                    java.util.stream.IntStream.range(0, n).toArray(),
                    java.util.Arrays.stream(columns).sorted().toArray());
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += cost[i][columns[i]];
            }
            assertEquals(cheapest(cost, 0, 0), sum, 1e-12);
        }
    }

    @Test
    void whatHasNoAnswerIsRefused() {
        assertThrows(PccdException.class, () -> Assignment.solve(new double[][] {{1, 2}}));
        assertThrows(PccdException.class, () -> Assignment.solve(new double[][] {{Double.NaN}}));
    }

    private static double cheapest(double[][] cost, int row, int used) {
        if (row == cost.length) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int j = 0; j < cost.length; j++) {
            if ((used & 1 << j) == 0) {
                best = Math.min(best, cost[row][j] + cheapest(cost, row + 1, used | 1 << j));
            }
        }
        return best;
    }
}
