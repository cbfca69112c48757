package org.pccd.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.NeighborList;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.crystal.matching.Deduplication;
import org.pccd.crystal.matching.MatcherSettings;
import org.pccd.crystal.matching.Prepared;
import org.pccd.crystal.matching.StructureMatcher;
import org.pccd.crystal.symmetry.SymmetryFinder;

/** Times what the crystal model does on given structures; the first round of each measurement warms up. */
final class CrystalBenchmark {
    private static final double SYMPREC = 0.01;
    private static final double CUTOFF = 5;

    private final Progress progress;
    private final int rounds;

    /** Times of one operation on one structure or pair, one thread; in ms, each the best of all rounds. */
    record Times(int count, double median, double p95, double max, double perSecond) {
        static Times of(double[] ms) {
            double[] sorted = ms.clone();
            Arrays.sort(sorted);
            int n = sorted.length;
            return new Times(
                    n,
                    sorted[n / 2],
                    sorted[(int) Math.min(n - 1, Math.round(0.95 * n))],
                    sorted[n - 1],
                    n / (Arrays.stream(ms).sum() / 1e3));
        }
    }

    /** All cores; the best round. */
    record Throughput(int count, double seconds, double perSecond) {}

    /**
     * Deduplication with all cores.
     *
     * @param compared pairs of one composition that were compared without any index to check the groups
     * @param lost those of them that are the same and stand in two groups
     */
    record Dedup(int structures, int groups, double seconds, int compared, int lost) {}

    CrystalBenchmark(int rounds, Progress progress) {
        this.rounds = rounds;
        this.progress = progress;
    }

    /** Reads a table or any other file as every command does. */
    Throughput read(Path file) {
        int[] count = new int[1];
        double best = best("Read", () -> {
            count[0] = 0;
            try (Stream<Reading> readings = StructureFiles.read(file)) {
                readings.forEach(r -> {
                    progress.check();
                    count[0]++;
                });
            }
        });
        return new Throughput(count[0], best, count[0] / best);
    }

    /** The structures of a file, those that are refused left out. */
    static List<Structure> structures(Path file) {
        try (Stream<Reading> readings = StructureFiles.read(file)) {
            List<Structure> all = readings.filter(r -> !r.refused())
                    .map(r -> r.entry().structure())
                    .toList();
            if (all.isEmpty()) {
                throw new PccdException(file + " holds no structures that can be read; name another file.");
            }
            return all;
        }
    }

    /** Space group and operations; with Wyckoff letters and the standardised cell where everything is wanted. */
    Times symmetry(List<Structure> structures, boolean everything) {
        return times(everything ? "Symmetry with Wyckoff letters and cells" : "Symmetry", structures, s -> {
            var found = SymmetryFinder.find(s, SYMPREC);
            if (everything) {
                found.wyckoff();
                found.standardised();
            }
        });
    }

    Times neighbours(List<Structure> structures) {
        return times("Neighbours within " + CUTOFF + " Å", structures, s -> NeighborList.of(s, CUTOFF));
    }

    /** Compares pairs: reduction of both cells, smallest root mean square and fit. */
    Times match(List<Structure[]> pairs, MatcherSettings settings) {
        StructureMatcher matcher = new StructureMatcher(settings);
        return times("Match pairs, ltol " + settings.lengthTolerance(), pairs, p -> {
            Prepared a = matcher.prepare(p[0]);
            Prepared b = matcher.prepare(p[1]);
            MatchVerdict.of(matcher, a, b, matcher.match(a, b).orElse(null));
        });
    }

    Dedup dedup(List<Structure> structures) {
        StructureMatcher matcher = new StructureMatcher(MatcherSettings.DEFAULT);
        Deduplication.Groups[] groups = new Deduplication.Groups[1];
        long start = System.nanoTime();
        groups[0] = Deduplication.group(
                structures, matcher, progress, Runtime.getRuntime().availableProcessors());
        double seconds = (System.nanoTime() - start) / 1e9;
        int[] check = check(structures, groups[0], matcher);
        return new Dedup(structures.size(), groups[0].groups().size(), seconds, check[0], check[1]);
    }

    // No two representatives may be the same, or the index has lost a pair.
    private int[] check(List<Structure> structures, Deduplication.Groups groups, StructureMatcher matcher) {
        Map<String, List<Structure>> byFormula = new HashMap<>();
        for (int i : groups.representatives()) {
            Structure s = structures.get(i);
            byFormula
                    .computeIfAbsent(s.composition().reducedFormula(), f -> new ArrayList<>())
                    .add(s);
        }
        List<Structure[]> pairs = new ArrayList<>();
        byFormula.values().forEach(same -> {
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    pairs.add(new Structure[] {same.get(i), same.get(j)});
                }
            }
        });
        progress.begin("Check the groups", pairs.size(), "pairs");
        int lost = 0;
        for (int i = 0; i < pairs.size(); i++) {
            progress.check();
            lost += matcher.fits(pairs.get(i)[0], pairs.get(i)[1]) ? 1 : 0;
            progress.done(i + 1);
        }
        return new int[] {pairs.size(), lost};
    }

    private <T> Times times(String task, List<T> all, Consumer<T> operation) {
        double[] ms = new double[all.size()];
        progress.begin(task, (long) all.size() * (rounds + 1), "times");
        for (int round = 0; round <= rounds; round++) {
            for (int i = 0; i < ms.length; i++) {
                progress.check();
                long start = System.nanoTime();
                operation.accept(all.get(i));
                double t = (System.nanoTime() - start) / 1e6;
                ms[i] = round == 0 ? t : Math.min(ms[i], t);
                progress.done((long) round * ms.length + i + 1);
            }
        }
        return Times.of(ms);
    }

    private double best(String task, Runnable operation) {
        double best = Double.POSITIVE_INFINITY;
        progress.begin(task, rounds + 1, "rounds");
        for (int round = 0; round <= rounds; round++) {
            long start = System.nanoTime();
            operation.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
            progress.done(round + 1);
        }
        return best;
    }
}
