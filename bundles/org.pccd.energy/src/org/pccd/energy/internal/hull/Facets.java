package org.pccd.energy.internal.hull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The facets of the hull, found from one to the next across their ridges: each is the optimal basis of the linear
 * programme for all compositions inside of it. Where more phases lie in one plane than it has corners, any of the
 * possible divisions is taken: energies are shifted by less than 2e-9 eV, so that all facets are simplices.
 */
public final class Facets {
    private static final double SHIFT = 1e-9;
    private static final double SIDE = 1e-11;

    private final Columns columns;
    private final Map<List<Integer>, int[]> found = new LinkedHashMap<>();
    private final ArrayDeque<Optimum> waiting = new ArrayDeque<>();

    private Facets(Columns columns) {
        this.columns = columns;
    }

    /**
     * @param stable phases on the hull, the elements first
     * @return the columns of each facet, ascending
     */
    public static List<int[]> of(Columns stable) {
        Facets facets = new Facets(shifted(stable));
        facets.search();
        return new ArrayList<>(facets.found.values());
    }

    // The elements keep their 0: they are corners of the hull anyhow.
    private static Columns shifted(Columns c) {
        SplittableRandom random = new SplittableRandom(1);
        double[] energies = c.energies().clone();
        for (int j = c.rows(); j < energies.length; j++) {
            energies[j] -= SHIFT * (1 + random.nextDouble());
        }
        return new Columns(c.elements(), c.entries(), c.fractions(), energies);
    }

    private void search() {
        int k = columns.rows();
        SplittableRandom random = new SplittableRandom(2);
        double[] inside = random.doubles(k, 0.5, 1.5).toArray();
        double sum = Arrays.stream(inside).sum();
        take(LowestMixture.of(columns, Arrays.stream(inside).map(v -> v / sum).toArray(), -1));
        while (!waiting.isEmpty()) {
            Optimum facet = waiting.poll();
            for (int i = 0; i < k; i++) {
                int across = across(facet, i);
                if (across >= 0) {
                    int[] next = facet.basis().clone();
                    next[i] = across;
                    if (!found.containsKey(key(next))) {
                        take(new Basis(columns, next).optimum());
                    }
                }
            }
        }
    }

    private void take(Optimum facet) {
        int[] sorted = facet.basis().clone();
        Arrays.sort(sorted);
        if (found.putIfAbsent(key(sorted), sorted) == null) {
            waiting.add(facet);
        }
    }

    private static List<Integer> key(int[] basis) {
        return Arrays.stream(basis).sorted().boxed().toList();
    }

    // The plane turns about the ridge opposite to a corner until it meets the next phase; none at the outer boundary.
    private int across(Optimum facet, int corner) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < columns.size(); j++) {
            double side = Optimum.dot(facet.inverse()[corner], columns.fractions(), j * columns.rows());
            if (side < -SIDE && !contains(facet.basis(), j)) {
                double turn = facet.excess(columns, j) / -side;
                if (turn < least) {
                    best = j;
                    least = turn;
                }
            }
        }
        return best;
    }

    private static boolean contains(int[] basis, int column) {
        for (int b : basis) {
            if (b == column) {
                return true;
            }
        }
        return false;
    }
}
