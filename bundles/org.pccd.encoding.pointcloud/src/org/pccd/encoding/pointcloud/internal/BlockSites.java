package org.pccd.encoding.pointcloud.internal;

import static org.pccd.encoding.pointcloud.internal.Layout.AXES;
import static org.pccd.encoding.pointcloud.internal.Layout.MAX_SITES;
import static org.pccd.encoding.pointcloud.internal.Layout.POINTS;
import static org.pccd.encoding.pointcloud.internal.Layout.POSITIONS;
import static org.pccd.encoding.pointcloud.internal.Layout.SLOTS;
import static org.pccd.encoding.pointcloud.internal.Layout.SPECIES;
import static org.pccd.encoding.pointcloud.internal.Layout.at;
import static org.pccd.encoding.pointcloud.internal.Layout.start;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads sites by the layout that the encoder writes: for each number of sites the points are cut into its blocks, and
 * the number that explains the positions best counts. The criterion is that of Schwarz, Annals of Statistics 6, 461
 * (1978), for 3 N means of 384 values: 384 ln(RSS / 384) + 3 N ln 384.
 */
final class BlockSites {
    private static final int VALUES = POINTS * AXES;
    // Below float precision all numbers of sites explain the positions alike, and the smallest is right.
    private static final double SMALLEST_VARIANCE = 1e-12;

    private BlockSites() {}

    static List<PlacedSite> read(double[] tensor) {
        int sites = count(tensor);
        List<PlacedSite> placed = new ArrayList<>(sites);
        for (int site = 0; site < sites; site++) {
            int from = start(site, sites);
            int to = start(site + 1, sites);
            double[] position = new double[AXES];
            for (int axis = 0; axis < AXES; axis++) {
                position[axis] = periodicMean(tensor, from, to, axis);
            }
            placed.add(new PlacedSite(slot(tensor, from, to), position));
        }
        placed.sort(Comparator.comparingInt(PlacedSite::slot));
        return placed;
    }

    // Residuals are not wrapped: the encoder writes no wrapped noise, and wrapping would blur sites near both faces.
    static int count(double[] tensor) {
        int best = 1;
        double lowest = Double.POSITIVE_INFINITY;
        for (int sites = 1; sites <= MAX_SITES; sites++) {
            double squares = 0;
            for (int site = 0; site < sites; site++) {
                for (int axis = 0; axis < AXES; axis++) {
                    squares += squares(tensor, start(site, sites), start(site + 1, sites), axis);
                }
            }
            double variance = Math.max(squares / VALUES, SMALLEST_VARIANCE);
            double criterion = VALUES * Math.log(variance) + AXES * sites * Math.log(VALUES);
            if (criterion < lowest) {
                lowest = criterion;
                best = sites;
            }
        }
        return best;
    }

    private static double squares(double[] tensor, int from, int to, int axis) {
        double mean = mean(tensor, POSITIONS, from, to, axis);
        double sum = 0;
        for (int point = from; point < to; point++) {
            double d = tensor[at(POSITIONS, point, axis)] - mean;
            sum += d * d;
        }
        return sum;
    }

    /**
     * The mean of a coordinate, in [0, 1). Where the points of a block lie at both faces of the cell, which a model
     * that learned both may produce, they are brought together first; otherwise this is the plain mean.
     */
    private static double periodicMean(double[] tensor, int from, int to, int axis) {
        double plain = mean(tensor, POSITIONS, from, to, axis);
        double sine = 0;
        double cosine = 0;
        for (int point = from; point < to; point++) {
            double turn = 2 * Math.PI * tensor[at(POSITIONS, point, axis)];
            sine += Math.sin(turn);
            cosine += Math.cos(turn);
        }
        double centre = Math.atan2(sine, cosine) / (2 * Math.PI);
        double sum = 0;
        double squares = 0;
        for (int point = from; point < to; point++) {
            double v = tensor[at(POSITIONS, point, axis)];
            double d = v - centre - Math.rint(v - centre);
            sum += d;
            squares += d * d;
        }
        double offset = sum / (to - from);
        double together = squares - sum * offset;
        boolean straddles = together < 0.999 * squares(tensor, from, to, axis);
        double mean = straddles ? centre + offset : plain;
        double wrapped = mean - Math.floor(mean);
        return wrapped < 1 ? wrapped : 0;
    }

    private static int slot(double[] tensor, int from, int to) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int slot = 0; slot < SLOTS; slot++) {
            double mean = mean(tensor, SPECIES, from, to, slot);
            if (mean > highest) {
                highest = mean;
                best = slot;
            }
        }
        return best;
    }

    private static double mean(double[] tensor, int channel, int from, int to, int axis) {
        double sum = 0;
        for (int point = from; point < to; point++) {
            sum += tensor[at(channel, point, axis)];
        }
        return sum / (to - from);
    }
}
