package org.pccd.crystal.io.internal.cif;

import java.util.Arrays;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.PlaceIndex;

/** The places of a cell that are taken; few are looked through, many are indexed. */
final class KnownPlaces {
    private static final int FEW = 48;

    private final Lattice lattice;
    private final double tolerance;
    private final double[] m = new double[9];
    private final double[] reach;
    private double[] points = new double[24];
    private int count;
    private PlaceIndex index;

    /** @param tolerance in Å, within which two places are one; small against the cell */
    KnownPlaces(Lattice lattice, double tolerance) {
        this.lattice = lattice;
        this.tolerance = tolerance;
        for (int i = 0; i < 9; i++) {
            m[i] = lattice.get(i / 3, i % 3);
        }
        reach = lattice.planeSpacings();
        for (int i = 0; i < 3; i++) {
            reach[i] = 1 / reach[i];
        }
    }

    /** Adds a place with fractional coordinates; its number is the number of places before. */
    void add(double x, double y, double z) {
        count++;
        if (index != null) {
            index.add(x, y, z);
            return;
        }
        if (3 * count > points.length) {
            points = Arrays.copyOf(points, 2 * points.length);
        }
        points[3 * count - 3] = x;
        points[3 * count - 2] = y;
        points[3 * count - 1] = z;
        if (count == FEW) {
            index = new PlaceIndex(lattice, tolerance);
            for (int i = 0; i < count; i++) {
                index.add(points[3 * i], points[3 * i + 1], points[3 * i + 2]);
            }
        }
    }

    /** The number of the first place, in the order in which they were added, that is this one; -1 if there is none. */
    int find(double x, double y, double z) {
        if (index != null) {
            return index.find(x, y, z);
        }
        for (int i = 0; i < count; i++) {
            if (near(points[3 * i] - x, points[3 * i + 1] - y, points[3 * i + 2] - z, tolerance)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the nearest image of one place is at most this far from another. */
    boolean near(double[] a, double[] b, double distance) {
        return near(a[0] - b[0], a[1] - b[1], a[2] - b[2], distance);
    }

    // The heights of the cell rule most differences out at once.
    private boolean near(double dx, double dy, double dz, double distance) {
        double fx = dx - Math.rint(dx);
        if (Math.abs(fx) > distance * reach[0]) {
            return false;
        }
        double fy = dy - Math.rint(dy);
        double fz = dz - Math.rint(dz);
        if (Math.abs(fy) > distance * reach[1] || Math.abs(fz) > distance * reach[2]) {
            return false;
        }
        double x = fx * m[0] + fy * m[3] + fz * m[6];
        double y = fx * m[1] + fy * m[4] + fz * m[7];
        double z = fx * m[2] + fy * m[5] + fz * m[8];
        return x * x + y * y + z * z <= distance * distance;
    }
}
