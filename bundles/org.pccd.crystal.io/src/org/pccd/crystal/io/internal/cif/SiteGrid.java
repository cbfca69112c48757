package org.pccd.crystal.io.internal.cif;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.pccd.crystal.Lattice;

/** Points of a cell in boxes, to find the one that lies at a place without looking at all. */
final class SiteGrid {
    /** Below this number of points looking at all of them is faster. */
    private static final int FEW = 48;

    private static final int MOST_BOXES = 1 << 20;

    private final double tolerance;
    private final double[] m = new double[9];
    private final double[] reach;
    private final int[] boxes = new int[3];
    private final Map<Long, int[]> contents = new HashMap<>();
    private double[] points = new double[3 * FEW];
    private int count;

    /** @param tolerance in Å, within which a point lies at a place */
    SiteGrid(Lattice lattice, double tolerance) {
        this.tolerance = tolerance;
        for (int i = 0; i < 9; i++) {
            m[i] = lattice.get(i / 3, i % 3);
        }
        reach = lattice.planeSpacings();
        for (int i = 0; i < 3; i++) {
            boxes[i] = (int) Math.max(1, Math.min(MOST_BOXES, reach[i] / (4 * tolerance)));
            reach[i] = 1 / reach[i];
        }
    }

    /** Adds a point with fractional coordinates; its index is the number of points before. */
    void add(double x, double y, double z) {
        if (3 * count == points.length) {
            points = Arrays.copyOf(points, 2 * points.length);
        }
        points[3 * count] = x;
        points[3 * count + 1] = y;
        points[3 * count + 2] = z;
        count++;
        if (count == FEW) {
            for (int i = 0; i < count; i++) {
                file(i);
            }
        } else if (count > FEW) {
            file(count - 1);
        }
    }

    /** The first point, in the order in which they were added, that lies here; -1 if there is none. */
    int find(double x, double y, double z) {
        if (count < FEW) {
            for (int i = 0; i < count; i++) {
                if (at(i, x, y, z)) {
                    return i;
                }
            }
            return -1;
        }
        int found = Integer.MAX_VALUE;
        int[] low = {box(x, 0, -1), box(y, 1, -1), box(z, 2, -1)};
        int[] high = {box(x, 0, 1), box(y, 1, 1), box(z, 2, 1)};
        for (int corner = 0; corner < 8; corner++) {
            int a = (corner & 1) == 0 ? low[0] : high[0];
            int b = (corner & 2) == 0 ? low[1] : high[1];
            int c = (corner & 4) == 0 ? low[2] : high[2];
            boolean repeated = (corner & 1) != 0 && low[0] == high[0]
                    || (corner & 2) != 0 && low[1] == high[1]
                    || (corner & 4) != 0 && low[2] == high[2];
            int[] inside = repeated ? null : contents.get(key(a, b, c));
            for (int k = 1; inside != null && k <= inside[0]; k++) {
                if (inside[k] < found && at(inside[k], x, y, z)) {
                    found = inside[k];
                }
            }
        }
        return found == Integer.MAX_VALUE ? -1 : found;
    }

    /** Whether the nearest image of one place is this near to another. */
    boolean near(double[] a, double[] b, double distance) {
        return near(a[0] - b[0], a[1] - b[1], a[2] - b[2], distance);
    }

    private boolean at(int i, double x, double y, double z) {
        return near(points[3 * i] - x, points[3 * i + 1] - y, points[3 * i + 2] - z, tolerance);
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
        return x * x + y * y + z * z < distance * distance;
    }

    private void file(int i) {
        long key = key(box(points[3 * i], 0, 0), box(points[3 * i + 1], 1, 0), box(points[3 * i + 2], 2, 0));
        int[] inside = contents.get(key);
        if (inside == null) {
            inside = new int[3];
        } else if (inside[0] + 1 == inside.length) {
            inside = Arrays.copyOf(inside, 2 * inside.length);
        }
        inside[++inside[0]] = i;
        contents.put(key, inside);
    }

    // The box of a coordinate that is moved by the tolerance down (-1), not (0) or up (1).
    private int box(double f, int axis, int side) {
        double moved = f + side * tolerance * reach[axis];
        int box = (int) ((moved - Math.floor(moved)) * boxes[axis]);
        return box == boxes[axis] ? 0 : box;
    }

    private static long key(int a, int b, int c) {
        return ((long) a << 42) ^ ((long) b << 21) ^ c;
    }
}
