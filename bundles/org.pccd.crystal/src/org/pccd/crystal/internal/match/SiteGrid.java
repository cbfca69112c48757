package org.pccd.crystal.internal.match;

/**
 * Finds the sites in a periodic box around a point without looking at all sites. Fractional coordinates throughout. Not
 * for use by several threads.
 */
final class SiteGrid {
    /** Fewer sites than these are faster to look through than to sort. */
    private static final int FEW = 24;

    private final int[] bins = {1, 1, 1};
    private final int[] start;
    private final int[] sites;
    private final int[] found;

    /**
     * @param f coordinates, three for each site
     * @param chosen the sites to be found
     * @param halfWidth of the box along each axis
     */
    SiteGrid(double[] f, int[] chosen, double[] halfWidth) {
        if (chosen.length < FEW) {
            start = new int[0];
            sites = chosen;
            found = chosen;
            return;
        }
        for (int axis = 0; axis < 3; axis++) {
            double fitting = Math.floor((1 - 1e-9) / halfWidth[axis]);
            int most = (int) Math.min(fitting, Math.cbrt(chosen.length) + 1);
            // Neighbours on both sides must be different bins.
            bins[axis] = most < 3 ? 1 : most;
        }
        start = new int[bins[0] * bins[1] * bins[2] + 1];
        int[] binOf = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            int s = 3 * chosen[i];
            binOf[i] = (bin(f[s], 0) * bins[1] + bin(f[s + 1], 1)) * bins[2] + bin(f[s + 2], 2);
            start[binOf[i] + 1]++;
        }
        for (int b = 1; b < start.length; b++) {
            start[b] += start[b - 1];
        }
        int[] next = start.clone();
        sites = new int[chosen.length];
        found = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            sites[next[binOf[i]]++] = chosen[i];
        }
    }

    /**
     * Looks for all chosen sites in the box around a point; {@link #found} then begins with them and perhaps others.
     *
     * @return how many it begins with
     */
    int around(double x, double y, double z) {
        if (start.length == 0) {
            return sites.length;
        }
        int i = bin(x, 0);
        int j = bin(y, 1);
        int k = bin(z, 2);
        int n = 0;
        for (int a = first(0); a <= -first(0); a++) {
            for (int b = first(1); b <= -first(1); b++) {
                for (int c = first(2); c <= -first(2); c++) {
                    int bin = (wrapped(i + a, 0) * bins[1] + wrapped(j + b, 1)) * bins[2] + wrapped(k + c, 2);
                    int length = start[bin + 1] - start[bin];
                    System.arraycopy(sites, start[bin], found, n, length);
                    n += length;
                }
            }
        }
        return n;
    }

    /** What {@link #around} found last; not to be changed. */
    int[] found() {
        return found;
    }

    private int first(int axis) {
        return bins[axis] == 1 ? 0 : -1;
    }

    private int wrapped(int bin, int axis) {
        return bin < 0 ? bin + bins[axis] : bin >= bins[axis] ? bin - bins[axis] : bin;
    }

    private int bin(double x, int axis) {
        return Math.min(bins[axis] - 1, (int) ((x - Math.floor(x)) * bins[axis]));
    }
}
