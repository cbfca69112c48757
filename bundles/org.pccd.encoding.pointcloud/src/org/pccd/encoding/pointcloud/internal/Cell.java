package org.pccd.encoding.pointcloud.internal;

import static org.pccd.encoding.pointcloud.internal.Layout.AXES;
import static org.pccd.encoding.pointcloud.internal.Layout.CELL;
import static org.pccd.encoding.pointcloud.internal.Layout.FIRST_LENGTH;
import static org.pccd.encoding.pointcloud.internal.Layout.LENGTH_UNIT;
import static org.pccd.encoding.pointcloud.internal.Layout.POINTS;
import static org.pccd.encoding.pointcloud.internal.Layout.at;

import java.util.Optional;
import org.pccd.core.PccdException;
import org.pccd.crystal.Lattice;
import org.pccd.encoding.Decoded;

/**
 * The cell that a tensor holds.
 *
 * @param angles alpha, beta, gamma in radians
 * @param lengths a, b, c in units of 15 Å
 */
record Cell(double[] angles, double[] lengths) {
    private static final double WIDEST = Math.toRadians(120);

    static Cell read(double[] tensor) {
        return new Cell(mean(tensor, 0, FIRST_LENGTH, Math.PI), mean(tensor, FIRST_LENGTH, POINTS, 1));
    }

    /** Why the cell is refused, if it is: all angles above 120 degrees, or no real and positive volume. */
    Optional<Decoded.Failure> refusal() {
        if (angles[0] > WIDEST && angles[1] > WIDEST && angles[2] > WIDEST) {
            return Optional.of(new Decoded.Failure("cell.angles", "All three angles exceed 120 degrees."));
        }
        boolean angular = angles[0] > 0 && angles[1] > 0 && angles[2] > 0 && height() > 0 && Math.sin(angles[2]) > 0;
        boolean positive = lengths[0] > 0 && lengths[1] > 0 && lengths[2] > 0;
        return angular && positive ? Optional.empty() : Optional.of(noVolume());
    }

    /** Lattice in full precision, a along x. */
    Optional<Lattice> lattice() {
        return lattice(rows());
    }

    /** Lattice whose components are rounded to 0.01 of 15 Å, as the released program writes it. */
    Optional<Lattice> roundedLattice() {
        double[][] rows = rows();
        for (double[] row : rows) {
            for (int axis = 0; axis < AXES; axis++) {
                row[axis] = Rounding.hundredths(row[axis]);
            }
        }
        return lattice(rows);
    }

    static Decoded.Failure noVolume() {
        return new Decoded.Failure("cell.no-volume", "No cell with a positive volume has these lengths and angles.");
    }

    private double[][] rows() {
        double ca = Math.cos(angles[0]);
        double cb = Math.cos(angles[1]);
        double cg = Math.cos(angles[2]);
        double sg = Math.sin(angles[2]);
        double[] l = lengths;
        return new double[][] {
            {l[0], 0, 0},
            {l[1] * cg, l[1] * sg, 0},
            {l[2] * cb, l[2] * ((ca - cb * cg) / sg), l[2] * Math.sqrt(height())}
        };
    }

    // Square of the z component of a unit vector along c.
    private double height() {
        double cb = Math.cos(angles[1]);
        double cy = (Math.cos(angles[0]) - cb * Math.cos(angles[2])) / Math.sin(angles[2]);
        return 1 - cb * cb - cy * cy;
    }

    private static Optional<Lattice> lattice(double[][] rows) {
        for (double[] row : rows) {
            for (int axis = 0; axis < AXES; axis++) {
                row[axis] *= LENGTH_UNIT;
            }
        }
        try {
            return Optional.of(new Lattice(rows));
        } catch (PccdException flat) {
            return Optional.empty();
        }
    }

    // Summed point by point in this order: rounding to two decimals depends on it at the borders.
    private static double[] mean(double[] tensor, int from, int to, double unit) {
        double[] mean = new double[AXES];
        for (int axis = 0; axis < AXES; axis++) {
            double sum = 0;
            for (int point = from; point < to; point++) {
                sum += tensor[at(CELL, point, axis)];
            }
            mean[axis] = sum / (to - from) * unit;
        }
        return mean;
    }
}
