package org.pccd.crystal;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Times of neighbour searches; run its main by hand. */
final class NeighborListBenchmark {
    private static final double CUTOFF = 5;
    private static final double DENSITY = 0.07;

    private NeighborListBenchmark() {}

    /** Prints the time per structure for cells of growing size, at 0.07 sites per Å^3. */
    public static void main(String[] args) {
        Random random = new Random(1);
        for (int sites : new int[] {1, 4, 16, 64, 1000, 10_000, 100_000}) {
            List<Structure> structures = IntStream.range(0, Math.max(1, 2000 / sites))
                    .mapToObj(i -> dense(random, sites))
                    .toList();
            time("neighbour list", sites, structures, s -> NeighborList.of(s, CUTOFF)
                    .pairs());
            time("shortest distance", sites, structures, s -> PeriodicDistances.shortest(s)
                    .first());
        }
    }

    private static Structure dense(Random random, int sites) {
        double[][] rows = Cells.lattice(random, 60, 120).matrix();
        double scale = Math.cbrt(sites / DENSITY / new Lattice(rows).volume());
        for (double[] row : rows) {
            for (int x = 0; x < 3; x++) {
                row[x] *= scale;
            }
        }
        return new Structure(new Lattice(rows), Cells.sites(random, sites));
    }

    private static void time(String what, int sites, List<Structure> structures, ToIntFunction<Structure> task) {
        long best = Long.MAX_VALUE;
        long sum = 0;
        long stop = System.nanoTime() + 1_000_000_000L;
        int rounds = 0;
        while (rounds < 3 || System.nanoTime() < stop) {
            long begin = System.nanoTime();
            sum = structures.stream().mapToLong(task::applyAsInt).sum();
            best = Math.min(best, System.nanoTime() - begin);
            rounds++;
        }
        System.out.printf(
                Locale.ROOT,
                "%-18s %7d sites %12.1f us per structure (%.1f)%n",
                what,
                sites,
                best / 1e3 / structures.size(),
                (double) sum / structures.size() / sites);
    }
}
