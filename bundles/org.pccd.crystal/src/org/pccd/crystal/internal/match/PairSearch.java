package org.pccd.crystal.internal.match;

import java.util.Arrays;
import java.util.function.BiPredicate;

/**
 * The search of pymatgen's structure matcher for the best way to lay one structure over another: over all bases of the
 * one that resemble the other's cell, and over all translations that put a site of the rarest kind onto another.
 */
public final class PairSearch {
    /** A value below this is not improved any more. */
    private static final double EXACT = 1e-5;
    /** By how much the shortest vectors may be in error through the tolerance of the reduction, with room. */
    private static final double ROUNDING = 1e-3;

    private final Tolerances tolerances;
    private final boolean rms;
    private final MatchCell first;
    private final MatchCell second;
    private final int index;
    private final boolean expandFirst;
    private final SiteClasses classes;
    private final double[] expandedRows;
    private final double[] target;
    private final Overlay overlay;
    private final double[] expandedSites;
    private final double[] fixedSites;
    private Placement best;

    /**
     * @param cells the first and the second structure, the second to be moved
     * @param index how many cells of the expanded structure make one of the other
     * @param expandFirst which of them is expanded
     * @param scales factors for the lengths of the first and the second cell
     * @param rms whether the root mean square is made smallest, not the greatest distance
     */
    private PairSearch(
            MatchCell[] cells,
            int index,
            boolean expandFirst,
            double[] scales,
            SiteClasses classes,
            Tolerances tolerances,
            boolean rms) {
        first = cells[0];
        second = cells[1];
        this.index = index;
        this.expandFirst = expandFirst;
        this.classes = classes;
        this.tolerances = tolerances;
        this.rms = rms;
        MatchCell expanded = expandFirst ? first : second;
        MatchCell fixed = expandFirst ? second : first;
        expandedRows = scaled(expanded.rows(), scales[expandFirst ? 0 : 1]);
        target = Flat3.parameters(scaled(fixed.rows(), scales[expandFirst ? 1 : 0]));
        expandedSites = inOrder(expanded, expandFirst ? classes.first() : classes.second());
        fixedSites = inOrder(fixed, expandFirst ? classes.second() : classes.first());
        int[] ends = (expandFirst ? classes.secondEnds() : classes.firstEnds());
        overlay = new Overlay(ends, tolerances.site());
    }

    /**
     * @param scale whether both are brought to the same volume
     * @param supercell whether a supercell of the smaller one is compared with the larger one
     * @param same which kinds of sites may correspond
     * @param rms whether to find the smallest root mean square; otherwise the search ends with the first placement
     *     whose greatest distance is within the tolerance
     * @return null where none is within the tolerance
     */
    public static PairResult search(
            ReadyCell a,
            ReadyCell b,
            boolean scale,
            boolean supercell,
            BiPredicate<SiteKind, SiteKind> same,
            Tolerances tolerances,
            boolean rms) {
        int index = 1;
        boolean expandFirst = true;
        if (supercell) {
            double ratio = b.size() / (double) a.size();
            expandFirst = !(ratio < 2.0 / 3);
            index = (int) Math.rint(expandFirst ? ratio : 1 / ratio);
        }
        int[] times = {expandFirst ? index : 1, expandFirst ? 1 : index};
        if (a.size() * times[0] != b.size() * times[1]) {
            return null;
        }
        SiteClasses classes = SiteClasses.of(a.cell(), b.cell(), times, same);
        if (classes == null) {
            return null;
        }
        double multiple = expandFirst ? index : 1.0 / index;
        double ratio = scale ? Math.pow(b.volume() / (a.volume() * multiple), 1.0 / 6) : 1;
        double[] scales = {ratio, 1 / ratio};
        if (!(expandFirst ? similar(a, ratio, b, tolerances) : similar(b, 1 / ratio, a, tolerances))) {
            return null;
        }
        PairSearch search = new PairSearch(
                new MatchCell[] {a.cell(), b.cell()}, index, expandFirst, scales, classes, tolerances, rms);
        search.run();
        return search.best == null || !(search.best.value() < tolerances.site()) ? null : search.result();
    }

    // A basis of the expanded lattice that resembles the other cell has three independent vectors, each at most by the
    // tolerance longer than that cell's. The shortest independent vectors of the expanded lattice are not longer.
    private static boolean similar(ReadyCell expanded, double scale, ReadyCell fixed, Tolerances tolerances) {
        double[] cell = Arrays.copyOf(fixed.parameters(), 3);
        Arrays.sort(cell);
        for (int i = 0; i < 3; i++) {
            double longest = cell[i] / scale * (1 + tolerances.length()) * (1 + ROUNDING);
            if (expanded.shortest()[i] * scale > longest) {
                return false;
            }
        }
        return true;
    }

    private void run() {
        double longest = Math.max(target[0], Math.max(target[1], target[2]));
        LatticeVectors vectors = LatticeVectors.within(expandedRows, longest * (1 + tolerances.length()));
        new LatticeMappings(vectors, target, tolerances.length(), tolerances.angle())
                .visit(index, (a, b, c) -> basis(vectors, new int[] {a, b, c}));
    }

    private boolean basis(LatticeVectors vectors, int[] chosen) {
        double[] matrix = new double[9];
        double[] rows = new double[9];
        for (int i = 0; i < 3; i++) {
            System.arraycopy(vectors.indices(), 3 * chosen[i], matrix, 3 * i, 3);
            System.arraycopy(vectors.vectors(), 3 * chosen[i], rows, 3 * i, 3);
        }
        double[] mean = Flat3.parameters(rows);
        for (int i = 0; i < 6; i++) {
            mean[i] = (mean[i] + target[i]) / 2;
        }
        double[] expanded = Supercell.fractional(expandedSites, matrix, index);
        double[] f1 = expandFirst ? expanded : fixedSites;
        double[] f2 = expandFirst ? fixedSites : expanded;
        if (!overlay.begin(f1, f2, mean)) {
            return true;
        }
        int anchor = 3 * classes.anchor() * (expandFirst ? 1 : index);
        // The images of an anchor in the expanded structure differ by lattice vectors: one of them is enough.
        int step = expandFirst ? index : 1;
        int end = classes.firstEnds()[classOf(classes.anchor())] * step;
        for (int j = startOf(classes.anchor()) * step; j < end; j += step) {
            double tx = f1[3 * j] - f2[anchor];
            double ty = f1[3 * j + 1] - f2[anchor + 1];
            double tz = f1[3 * j + 2] - f2[anchor + 2];
            if (overlay.plausible(tx, ty, tz) && overlay.assign(tx, ty, tz)) {
                double value = rms ? overlay.rms() : overlay.max();
                if (best == null || value < best.value()) {
                    best = placement(value, matrix, new double[] {tx, ty, tz});
                    if ((!rms || value < EXACT) && value < tolerances.site()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private int classOf(int secondPosition) {
        int k = 0;
        while (classes.secondEnds()[k] <= secondPosition) {
            k++;
        }
        return k;
    }

    private int startOf(int secondPosition) {
        int k = classOf(secondPosition);
        return k == 0 ? 0 : classes.firstEnds()[k - 1];
    }

    private Placement placement(double value, double[] matrix, double[] translation) {
        for (int axis = 0; axis < 3; axis++) {
            translation[axis] += overlay.shift[axis];
            translation[axis] -= Math.rint(translation[axis]);
        }
        return new Placement(value, overlay.distances.clone(), matrix, translation, overlay.siteOf.clone());
    }

    private PairResult result() {
        double max = Arrays.stream(best.distances()).max().orElse(0);
        return new PairResult(first, second, index, expandFirst, classes, best, max);
    }

    private static double[] inOrder(MatchCell cell, int[] order) {
        double[] f = new double[3 * order.length];
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(cell.fractional(), 3 * order[i], f, 3 * i, 3);
        }
        return f;
    }

    private static double[] scaled(double[] rows, double factor) {
        return Arrays.stream(rows).map(x -> x * factor).toArray();
    }
}
