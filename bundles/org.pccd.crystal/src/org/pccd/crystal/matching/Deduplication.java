package org.pccd.crystal.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;

/**
 * Groups of equal structures.
 *
 * <p>Being equal within tolerances is not transitive, so groups depend on the order. They are formed as pymatgen's
 * {@code group_structures} forms them: the first structure represents the first group, and each further structure
 * joins the first group whose representative it fits ({@link StructureMatcher#fits}, the representative given first),
 * or else represents a new group. Members of a group need not fit each other.
 *
 * <p>Only structures with the same {@link Prepared#key} are compared, which loses no pair (the reason stands there).
 * The groups do not depend on the number of threads.
 */
public final class Deduplication {
    private Deduplication() {}

    /**
     * The result. Indices are places in the given list.
     *
     * @param groups members in ascending order, the first represents the group; in the order of the representatives
     * @param refused structures that cannot be compared, with the reason; they are in no group
     */
    public record Groups(List<int[]> groups, Map<Integer, String> refused) {
        /** The representatives in ascending order: the list without duplicates. */
        public int[] representatives() {
            return groups.stream().mapToInt(g -> g[0]).toArray();
        }

        /** For each of n structures its representative, itself where it is alone, -1 where it was refused. */
        public int[] representativeOf(int n) {
            int[] of = new int[n];
            Arrays.fill(of, -1);
            groups.forEach(g -> Arrays.stream(g).forEach(i -> of[i] = g[0]));
            return of;
        }
    }

    /**
     * @param threads how many threads to use, at least 1
     * @throws CancellationException where the user has cancelled
     */
    public static Groups group(List<Structure> structures, StructureMatcher matcher, Progress progress, int threads) {
        Map<Integer, String> refused = new TreeMap<>();
        Prepared[] prepared = new Prepared[structures.size()];
        String[] reasons = new String[prepared.length];
        progress.begin("Reducing cells", prepared.length, "structures");
        AtomicLong done = new AtomicLong();
        in(threads, () -> {
            IntStream.range(0, prepared.length).parallel().forEach(i -> {
                progress.check();
                try {
                    prepared[i] = matcher.prepare(structures.get(i));
                } catch (PccdException e) {
                    reasons[i] = e.getMessage();
                }
                progress.done(done.incrementAndGet());
            });
            return null;
        });
        for (int i = 0; i < reasons.length; i++) {
            if (reasons[i] != null) {
                refused.put(i, reasons[i]);
            }
        }
        return new Groups(groups(prepared, matcher, progress, threads), refused);
    }

    /** As {@link #group} for structures that were prepared by this matcher. */
    public static Groups groupPrepared(
            List<Prepared> structures, StructureMatcher matcher, Progress progress, int threads) {
        return new Groups(groups(structures.toArray(Prepared[]::new), matcher, progress, threads), Map.of());
    }

    private static List<int[]> groups(Prepared[] prepared, StructureMatcher matcher, Progress progress, int threads) {
        Map<String, List<Integer>> byKey = new LinkedHashMap<>();
        for (int i = 0; i < prepared.length; i++) {
            if (prepared[i] != null) {
                byKey.computeIfAbsent(prepared[i].key(), k -> new ArrayList<>()).add(i);
            }
        }
        progress.begin("Comparing structures", prepared.length, "structures");
        AtomicLong done = new AtomicLong();
        List<int[]> groups = in(threads, () -> byKey.values().parallelStream()
                .flatMap(candidates -> greedy(candidates, prepared, matcher, progress, done).stream())
                .toList());
        return groups.stream().sorted((g, h) -> Integer.compare(g[0], h[0])).toList();
    }

    private static List<int[]> greedy(
            List<Integer> candidates,
            Prepared[] prepared,
            StructureMatcher matcher,
            Progress progress,
            AtomicLong done) {
        List<int[]> groups = new ArrayList<>();
        int[] left = candidates.stream().mapToInt(Integer::intValue).toArray();
        while (left.length > 0) {
            Prepared representative = prepared[left[0]];
            int[] others = left;
            boolean[] fits = new boolean[left.length];
            fits[0] = true;
            IntStream.range(1, left.length).parallel().forEach(i -> {
                progress.check();
                fits[i] = matcher.fits(representative, prepared[others[i]]);
            });
            int[] group = IntStream.range(0, left.length)
                    .filter(i -> fits[i])
                    .map(i -> others[i])
                    .toArray();
            groups.add(group);
            left = IntStream.range(0, left.length)
                    .filter(i -> !fits[i])
                    .map(i -> others[i])
                    .toArray();
            progress.check();
            progress.done(done.addAndGet(group.length));
        }
        return groups;
    }

    // Parallel streams run in the pool that starts them.
    private static <T> T in(int threads, Callable<T> work) {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(work).get();
        } catch (ExecutionException e) {
            if (cause(e) instanceof CancellationException c) {
                throw c;
            }
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    // A pool may wrap what a task threw in an exception of the same class.
    private static Throwable cause(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }
}
