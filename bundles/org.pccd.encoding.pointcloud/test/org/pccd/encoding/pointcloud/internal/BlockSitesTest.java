package org.pccd.encoding.pointcloud.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The block rule finds the number of sites that the layout holds. */
class BlockSitesTest {
    @Test
    void theSmallestNumberThatExplainsAllIsTaken() {
        for (int sites = 1; sites <= 16; sites++) {
            assertEquals(sites, BlockSites.count(tensor(new Random(sites), sites, 0)));
        }
    }

    @Test
    void noiseOfAFewHundredthsDoesNotChangeIt() {
        Random random = new Random(11);
        int right = 0;
        for (int trial = 0; trial < 1600; trial++) {
            int sites = 1 + trial % 16;
            right += BlockSites.count(tensor(random, sites, 0.05)) == sites ? 1 : 0;
        }
        // 13 and 14, and 15 and 16 sites have blocks of one length: there 1 in 2,000 is split once too often.
        assertEquals(1600, right, 3);
    }

    private static double[] tensor(Random random, int sites, double noise) {
        double[] tensor = new double[Layout.SIZE];
        for (int site = 0; site < sites; site++) {
            for (int axis = 0; axis < Layout.AXES; axis++) {
                double f = random.nextDouble();
                for (int point = Layout.start(site, sites); point < Layout.start(site + 1, sites); point++) {
                    tensor[Layout.at(Layout.POSITIONS, point, axis)] = f + noise * random.nextGaussian();
                }
            }
        }
        return tensor;
    }
}
