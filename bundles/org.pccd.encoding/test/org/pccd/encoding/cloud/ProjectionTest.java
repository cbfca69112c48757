package org.pccd.encoding.cloud;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private static final Projection FRONT = new Projection(0, 0);

    @Test
    void unturnedAPointsRightBAwayAndCUp() {
        double[] middle = FRONT.project(0.5, 0.5, 0.5, 200, 100, 1);
        assertArrayEquals(new double[] {100, 50, 0}, middle, 1e-12);
        assertTrue(FRONT.project(1, 0.5, 0.5, 200, 100, 1)[0] > 100);
        assertTrue(FRONT.project(0.5, 0.5, 1, 200, 100, 1)[1] < 50);
        assertTrue(FRONT.project(0.5, 1, 0.5, 200, 100, 1)[2] < 0);
    }

    @Test
    void theCellFitsFromEverySide() {
        for (double yaw = -3; yaw < 3; yaw += 0.3) {
            for (double pitch = -1.5; pitch < 1.5; pitch += 0.3) {
                for (double[] edge : new Projection(yaw, pitch).edges(200, 100, 1)) {
                    for (int end = 0; end < 4; end += 2) {
                        assertEquals(100, edge[end], 50 + 1e-9);
                        assertEquals(50, edge[end + 1], 50 + 1e-9);
                    }
                }
            }
        }
    }

    @Test
    void threeEdgesAreBehindTheCell() {
        double[][] edges = Projection.USUAL.edges(100, 100, 1);
        assertEquals(12, edges.length);
        assertEquals(3, Arrays.stream(edges).filter(e -> e[4] == 1).count());
    }

    @Test
    void nearerPointsAreDrawnLater() {
        PointCloud cloud = new PointCloud(new float[] {0, 0, 0, 0, 1, 0}, new int[] {0, 1});
        double[][] sorted = FRONT.sorted(cloud, 100, 100, 1);
        assertEquals(1, sorted[0][3]);
        assertEquals(0, sorted[1][3]);
    }

    @Test
    void turningStopsAtTheZenith() {
        assertEquals(Math.PI / 2, FRONT.turned(0, 5).pitch(), 1e-12);
        assertEquals(0.5, FRONT.turned(2 * Math.PI + 0.5, 0).yaw(), 1e-9);
    }
}
