package org.pccd.crystal.internal.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Which sites of two structures may correspond. Sites fall into classes; the classes are put in order of size, and the
 * sites of both structures class by class, so that a class is the same range in both.
 *
 * @param first sites of the first structure, class by class
 * @param second sites of the second structure, class by class
 * @param firstEnds for each class, where it ends in {@code first}
 * @param secondEnds for each class, where it ends in {@code second}
 * @param anchor position in {@code second} of the site to which translations are tied: of those with the fewest
 *     possible partners the first as the sites were given
 */
public record SiteClasses(int[] first, int[] second, int[] firstEnds, int[] secondEnds, int anchor) {

    /**
     * @param times how many copies of the first and of the second structure's sites are in the compared cells
     * @return null where the numbers of sites of some class differ
     */
    static SiteClasses of(MatchCell a, MatchCell b, int[] times, BiPredicate<SiteKind, SiteKind> same) {
        int[] classOfKind1 = new int[a.kinds().size()];
        int[] classOfKind2 = new int[b.kinds().size()];
        int classes = classes(a, b, same, classOfKind1, classOfKind2);
        int[] count1 = counts(a, classOfKind1, classes);
        int[] count2 = counts(b, classOfKind2, classes);
        if (count1 == null || count2 == null) {
            return null;
        }
        for (int c = 0; c < classes; c++) {
            if (count1[c] * times[0] != count2[c] * times[1]) {
                return null;
            }
        }
        int[] order = IntStream.range(0, classes)
                .boxed()
                .sorted(Comparator.comparingInt(c -> count1[c]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] first = new int[a.size()];
        int[] second = new int[b.size()];
        int[] firstEnds = new int[classes];
        int[] secondEnds = new int[classes];
        int n = 0;
        int m = 0;
        for (int k = 0; k < classes; k++) {
            n = collect(a, classOfKind1, order[k], first, n);
            m = collect(b, classOfKind2, order[k], second, m);
            firstEnds[k] = n;
            secondEnds[k] = m;
        }
        return new SiteClasses(first, second, firstEnds, secondEnds, anchor(first, firstEnds, second, secondEnds));
    }

    private static int classes(
            MatchCell a, MatchCell b, BiPredicate<SiteKind, SiteKind> same, int[] classOfKind1, int[] classOfKind2) {
        Arrays.fill(classOfKind1, -1);
        Arrays.fill(classOfKind2, -1);
        int classes = 0;
        for (int j = 0; j < classOfKind2.length; j++) {
            for (int i = 0; i < classOfKind1.length; i++) {
                if (same.test(a.kinds().get(i), b.kinds().get(j))) {
                    if (classOfKind1[i] < 0) {
                        classOfKind1[i] = classOfKind2[j] < 0 ? classes++ : classOfKind2[j];
                    }
                    classOfKind2[j] = classOfKind1[i];
                }
            }
        }
        return classes;
    }

    private static int[] counts(MatchCell cell, int[] classOfKind, int classes) {
        int[] counts = new int[classes];
        for (int kind : cell.kindOf()) {
            if (classOfKind[kind] < 0) {
                return null;
            }
            counts[classOfKind[kind]]++;
        }
        return counts;
    }

    private static int collect(MatchCell cell, int[] classOfKind, int which, int[] sites, int from) {
        int n = from;
        for (int i = 0; i < cell.size(); i++) {
            if (classOfKind[cell.kindOf()[i]] == which) {
                sites[n++] = i;
            }
        }
        return n;
    }

    private static int anchor(int[] first, int[] firstEnds, int[] second, int[] secondEnds) {
        int fewest = firstEnds[0];
        int anchor = 0;
        for (int k = 1; k < firstEnds.length && firstEnds[k] - firstEnds[k - 1] == fewest; k++) {
            int candidate = secondEnds[k - 1];
            if (second[candidate] < second[anchor]) {
                anchor = candidate;
            }
        }
        return anchor;
    }
}
