package org.pccd.encoding.pointcloud.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The two clusterings of profile paper on points whose clusters are known. */
class ClusteringTest {
    @Test
    void separateGroupsAreCounted() {
        assertEquals(3, DensityClusters.count(groups(8, 0.01, 0, 1, 2), 0.2, 6));
    }

    @Test
    void groupsWithinTheRadiusAreOne() {
        assertEquals(1, DensityClusters.count(groups(8, 0.001, 0, 0.15, 0.3), 0.2, 6));
    }

    @Test
    void theRadiusItselfIsNear() {
        assertEquals(1, DensityClusters.count(new double[][] {{0}, {0.25}}, 0.25, 2));
    }

    @Test
    void tooFewPointsAreNoise() {
        assertEquals(0, DensityClusters.count(groups(5, 0.01, 0, 1), 0.2, 6));
        assertEquals(2, DensityClusters.count(groups(6, 0.01, 0, 1), 0.2, 6));
        assertEquals(0, DensityClusters.count(new double[0][], 0.2, 6));
    }

    @Test
    void aBorderPointJoinsNoClusters() {
        double[][] points = {{-0.1}, {-0.1}, {-0.1}, {0}, {0.2}, {0.4}, {0.5}, {0.5}, {0.5}};
        assertEquals(2, DensityClusters.count(points, 0.25, 4));
        assertEquals(1, DensityClusters.count(points, 0.25, 3));
    }

    @Test
    void centresAreTheMeansOfSeparateGroups() {
        double[][] points = groups(8, 0.01, 0, 1, 5, 7);
        double[] centres = Arrays.stream(new KMeans(10, 3).centres(points, 4))
                .mapToDouble(c -> c[0])
                .sorted()
                .toArray();
        for (int g = 0; g < 4; g++) {
            double mean = 0;
            for (int i = 0; i < 8; i++) {
                mean += points[8 * g + i][0] / 8;
            }
            assertEquals(mean, centres[g], 1e-12);
        }
    }

    @Test
    void oneClusterIsTheMean() {
        double[][] centres = new KMeans(1, 0).centres(new double[][] {{1, 2, 3}, {3, 4, 5}}, 1);
        assertArrayEquals(new double[] {2, 3, 4}, centres[0], 1e-15);
    }

    @Test
    void equalPointsAndAsManyClustersAsPointsAreHandled() {
        double[][] equal = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}};
        assertArrayEquals(new double[] {1, 1, 1}, new KMeans(10, 0).centres(equal, 2)[1], 1e-15);
        double[][] three = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}};
        assertEquals(3, new KMeans(10, 0).centres(three, 3).length);
    }

    @Test
    void theSameSeedGivesTheSameCentres() {
        double[][] points = groups(8, 0.3, 0, 1, 2, 3);
        assertArrayEquals(new KMeans(10, 5).centres(points, 3), new KMeans(10, 5).centres(points, 3));
    }

    // Groups of points on the x axis.
    private static double[][] groups(int each, double spread, double... at) {
        Random random = new Random(4);
        double[][] points = new double[each * at.length][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {
                at[i / each] + spread * random.nextDouble(), spread * random.nextDouble(), spread * random.nextDouble()
            };
        }
        return points;
    }
}
