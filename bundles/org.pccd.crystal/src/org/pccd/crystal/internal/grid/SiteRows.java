package org.pccd.crystal.internal.grid;

import java.util.Arrays;
import org.pccd.crystal.Lattice;

/**
 * The points of a periodic cell, sorted into rows along the shortest axis of the reduced cell and along each row, to
 * find those within a distance of another with all their images. A search costs what lies in a slightly larger sphere,
 * in any cell and with a distance shorter or longer than the cell.
 */
public final class SiteRows {
    /** Widening of what is searched, so that rounding hides nothing: in Å, and as a share of the shortest axis. */
    private static final double SLACK = 1e-8;

    private static final double STEPS = 0x1p35;
    private static final int INDEX_BITS = 27;

    private final ReducedFrame frame;
    private final int[] shifts;
    private final double[] u;
    private final double[] r;
    private final RowNumbers rows;
    private final int n2;
    private final int n3;
    private final int[] start;
    private final int[] index;
    private final double[] along;
    private final double[] places;

    /** What is told of each point found; the return value says whether to go on. */
    @FunctionalInterface
    public interface Found {
        /**
         * @param point number of the point found
         * @param n1 whole reduced cells (n2, n3) between the point's place in the reduced cell and the image found
         * @param distance2 its squared distance in Å^2
         */
        boolean at(int point, int n1, int n2, int n3, double distance2);
    }

    /**
     * @param fractional x, y, z of one point after the other, anywhere
     * @param radius about how far will be searched, in Å
     * @throws org.pccd.core.PccdException where a coordinate is not finite or too large
     */
    public SiteRows(Lattice lattice, double[] fractional, double radius) {
        frame = new ReducedFrame(lattice);
        int n = fractional.length / 3;
        u = new double[3 * n];
        shifts = new int[3 * n];
        frame.reduce(fractional, u, shifts);
        r = new double[3 * n];
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            int k = 3 * i;
            r[k] = u[k] * frame.ax + u[k + 1] * frame.bx + u[k + 2] * frame.cx;
            r[k + 1] = u[k + 1] * frame.by + u[k + 2] * frame.cy;
            r[k + 2] = u[k + 2] * frame.cz;
            keys[i] = (long) (u[k] * STEPS) << INDEX_BITS | i;
        }
        n2 = rows(frame.by, radius);
        n3 = rows(frame.cz, radius);
        rows = new RowNumbers(n2, n3, n);
        int[] row = new int[n];
        for (int i = 0; i < n; i++) {
            row[i] = rows.of(u[3 * i + 1], u[3 * i + 2]);
        }
        start = new int[rows.rows() + 1];
        index = new int[n];
        along = new double[n];
        places = new double[3 * n];
        fill(keys, row);
    }

    // Rows of about this width are the quickest.
    private static int rows(double height, double radius) {
        return (int) Math.clamp(height / (0.8 * radius), 1, 1 << 20);
    }

    private void fill(long[] keys, int[] row) {
        Arrays.sort(keys);
        for (int r : row) {
            start[r + 1]++;
        }
        for (int r = 1; r < start.length; r++) {
            start[r] += start[r - 1];
        }
        int[] next = start.clone();
        for (long key : keys) {
            int i = (int) (key & (1 << INDEX_BITS) - 1);
            int place = next[row[i]]++;
            index[place] = i;
            along[place] = u[3 * i];
            System.arraycopy(r, 3 * i, places, 3 * place, 3);
        }
    }

    /**
     * Finds all images of all points within the radius of point i, the point itself included.
     *
     * @return whether the search went through to its end
     */
    public boolean around(int i, double radius, Found found) {
        double reach = radius + SLACK;
        double u2 = u[3 * i + 1];
        double u3 = u[3 * i + 2];
        int last3 = floor((u3 + reach / frame.cz) * n3);
        for (int t3 = floor((u3 - reach / frame.cz) * n3); t3 <= last3; t3++) {
            double low3 = (double) t3 / n3 - u3;
            double high3 = (double) (t3 + 1) / n3 - u3;
            double z = nearest(low3 * frame.cz, high3 * frame.cz);
            double left3 = reach * reach - z * z;
            if (left3 < 0) {
                continue;
            }
            double lowY = Math.min(low3 * frame.cy, high3 * frame.cy);
            double highY = Math.max(low3 * frame.cy, high3 * frame.cy);
            double side = Math.sqrt(left3);
            int q3 = Math.floorDiv(t3, n3);
            int last2 = floor((u2 + (side - lowY) / frame.by) * n2);
            for (int t2 = floor((u2 - (side + highY) / frame.by) * n2); t2 <= last2; t2++) {
                double low2 = (double) t2 / n2 - u2;
                double high2 = (double) (t2 + 1) / n2 - u2;
                double y = nearest(lowY + low2 * frame.by, highY + high2 * frame.by);
                double left2 = left3 - y * y;
                int q2 = Math.floorDiv(t2, n2);
                int row = rows.at(t2 - q2 * n2, t3 - q3 * n3);
                if (left2 < 0 || row < 0 || start[row] == start[row + 1]) {
                    continue;
                }
                double half = Math.sqrt(left2);
                double lowX = Math.min(low3 * frame.cx, high3 * frame.cx) + Math.min(low2 * frame.bx, high2 * frame.bx);
                double highX =
                        Math.max(low3 * frame.cx, high3 * frame.cx) + Math.max(low2 * frame.bx, high2 * frame.bx);
                double from = u[3 * i] - (half + highX) / frame.ax - SLACK;
                double to = u[3 * i] + (half - lowX) / frame.ax + SLACK;
                if (!along(i, row, from, to, q2, q3, radius * radius, found)) {
                    return false;
                }
            }
        }
        return true;
    }

    // The points of one row and their images between two places along it.
    private boolean along(int i, int row, double from, double to, int q2, int q3, double radius2, Found found) {
        double x = r[3 * i];
        double y = r[3 * i + 1];
        double z = r[3 * i + 2];
        double sy = q2 * frame.by + q3 * frame.cy;
        double sz = q3 * frame.cz;
        int end = start[row + 1];
        int last = floor(to);
        for (int q1 = floor(from); q1 <= last; q1++) {
            double sx = q1 * frame.ax + q2 * frame.bx + q3 * frame.cx;
            double limit = to - q1;
            for (int k = first(row, from - q1); k < end && along[k] <= limit; k++) {
                double dx = places[3 * k] - x + sx;
                double dy = places[3 * k + 1] - y + sy;
                double dz = places[3 * k + 2] - z + sz;
                double d2 = dx * dx + dy * dy + dz * dz;
                if (d2 <= radius2 && !found.at(index[k], q1, q2, q3, d2)) {
                    return false;
                }
            }
        }
        return true;
    }

    // The first point of a row at this place or after it.
    private int first(int row, double place) {
        int low = start[row];
        int high = start[row + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (along[middle] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Component k of the whole cells to be added to point j's coordinates as given to reach its image near point i. */
    public int image(int i, int j, int q1, int q2, int q3, int k) {
        return frame.given(q1, q2, q3, k) + shifts[3 * i + k] - shifts[3 * j + k];
    }

    // The least absolute value between two numbers.
    private static double nearest(double low, double high) {
        return low > 0 ? low : high < 0 ? high : 0;
    }

    private static int floor(double x) {
        int i = (int) x;
        return i > x ? i - 1 : i;
    }
}
