package org.pccd.crystal.internal.find;

import org.pccd.crystal.internal.Mat3;

/** The sites of a cell in bins, so that those near a point are found without looking at all others. */
final class SiteGrid {
    /** Fewer sites than this are not worth any bins. */
    private static final int FEW = 48;

    private static final int MOST_BINS = 128;
    // Keeps the edges of the bins off the round coordinates at which sites like to lie.
    private static final double OFFSET = 0.0137;

    private final Cell cell;
    private final Effort effort;
    private final int[] bins = {1, 1, 1};
    // Half the width in fractions of the cell of the box round a sphere of 1 Å.
    private final double[] widths = new double[3];
    private final int[] starts;
    private final int[] sites;

    SiteGrid(Cell cell, Effort effort) {
        this.cell = cell;
        this.effort = effort;
        int n = cell.size();
        double volume = Math.abs(Mat3.det(cell.rows()));
        for (int i = 0; i < 3; i++) {
            double[] area = Mat3.cross(cell.rows()[(i + 1) % 3], cell.rows()[(i + 2) % 3]);
            double spacing = volume / Math.sqrt(Mat3.dot(area, area));
            widths[i] = 1 / spacing;
            if (n >= FEW) {
                bins[i] = (int) Math.max(1, Math.min(MOST_BINS, spacing / Math.cbrt(volume / n)));
            }
        }
        starts = new int[bins[0] * bins[1] * bins[2] + 1];
        sites = new int[n];
        int[] at = new int[n];
        for (int i = 0; i < n; i++) {
            double[] x = cell.positions()[i];
            at[i] = (bin(x[0], 0) * bins[1] + bin(x[1], 1)) * bins[2] + bin(x[2], 2);
            starts[at[i] + 1]++;
        }
        for (int b = 1; b < starts.length; b++) {
            starts[b] += starts[b - 1];
        }
        int[] next = starts.clone();
        for (int i = 0; i < n; i++) {
            sites[next[at[i]]++] = i;
        }
    }

    private int bin(double x, int axis) {
        double f = x + OFFSET - Math.floor(x + OFFSET);
        return Math.min(bins[axis] - 1, (int) (f * bins[axis]));
    }

    /** What to do with a site near a point; returns whether to look for more. */
    interface Visitor {
        boolean visit(int site, double distance2);
    }

    /** Shows all sites of a type within a radius in Å of a point, in no order, until the visitor has seen enough. */
    void near(double x, double y, double z, int type, double radius, Visitor visitor) {
        double limit = radius * radius;
        double[] p = {x, y, z};
        int[] first = new int[3];
        int[] count = new int[3];
        for (int i = 0; i < 3; i++) {
            double f = p[i] + OFFSET - Math.floor(p[i] + OFFSET);
            double w = radius * widths[i];
            double low = Math.floor((f - w) * bins[i]);
            double high = Math.floor((f + w) * bins[i]);
            boolean all = !(high - low + 1 < bins[i]);
            first[i] = all ? 0 : Math.floorMod((int) low, bins[i]);
            count[i] = all ? bins[i] : (int) (high - low) + 1;
        }
        for (int i = 0; i < count[0]; i++) {
            int a = (first[0] + i) % bins[0] * bins[1];
            for (int j = 0; j < count[1]; j++) {
                int b = (a + (first[1] + j) % bins[1]) * bins[2];
                for (int k = 0; k < count[2]; k++) {
                    int bin = b + (first[2] + k) % bins[2];
                    effort.spend(starts[bin + 1] - starts[bin] + 1L);
                    for (int s = starts[bin]; s < starts[bin + 1]; s++) {
                        int site = sites[s];
                        if (cell.types()[site] == type) {
                            double[] q = cell.positions()[site];
                            double d2 = cell.distance2(x - q[0], y - q[1], z - q[2]);
                            if (d2 <= limit && !visitor.visit(site, d2)) {
                                return;
                            }
                        }
                    }
                }
            }
        }
    }
}
