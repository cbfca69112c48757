package org.pccd.encoding.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.Encoder.Contract.Budget;
import org.pccd.encoding.EncodingRefused;

/** Checks of threads, time and memory. */
final class ResourceChecks {
    private static final int THREADS = 8;
    private static final int MOST_ROUNDS = 50;
    private static final long TIME = 3_000_000_000L; // ns of all threads together

    private ResourceChecks() {}

    /** What an encoder makes of one structure. */
    private record Answer(float[] tensor, Decoded decoded) {
        boolean same(Answer other) {
            return Arrays.equals(tensor, other.tensor) && decoded.equals(other.decoded);
        }
    }

    static String threads(Subject subject) {
        if (!subject.encoder().contract().threadSafe()) {
            throw new NotJudged("declared for one thread at a time; the program takes turns");
        }
        List<Encoded> all = subject.sample();
        List<Answer> alone = answers(subject, all);
        long start = System.nanoTime();
        List<Answer> again = answers(subject, all);
        for (int i = 0; i < all.size(); i++) {
            if (!alone.get(i).same(again.get(i))) {
                throw new NotJudged("one thread alone gets different answers, see determinism");
            }
        }
        long each = System.nanoTime() - start;
        int rounds = Math.clamp(TIME / THREADS / Math.max(1, each), 1, MOST_ROUNDS);
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<List<Answer>>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS * rounds; i++) {
                futures.add(pool.submit(() -> answers(subject, all)));
            }
            for (Future<List<Answer>> future : futures) {
                compare(all, alone, future.get());
            }
        } catch (ExecutionException e) {
            throw new Breach(THREADS + " threads at once: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotJudged("interrupted");
        }
        return THREADS + " threads, each " + rounds * all.size() + " structures";
    }

    static String time(Subject subject) {
        Costs costs = subject.costs();
        Budget budget = subject.encoder().contract().budget();
        String seen = String.format(
                Locale.ROOT,
                "%.3f ms to encode, %.3f ms to decode %s; declared are %s and %s ms",
                costs.encode(),
                costs.decode(),
                costs.structure(),
                budget.encode(),
                budget.decode());
        Breach.unless(costs.encode() <= budget.encode() && costs.decode() <= budget.decode(), seen + ".");
        return seen;
    }

    static String memory(Subject subject) {
        Costs costs = subject.costs();
        double budget = subject.encoder().contract().budget().memory();
        String seen = String.format(
                Locale.ROOT,
                "%.3f MiB to encode, %.3f MiB to decode %s; declared are %s MiB",
                costs.encodeMemory(),
                costs.decodeMemory(),
                costs.structure(),
                budget);
        Breach.unless(costs.encodeMemory() <= budget && costs.decodeMemory() <= budget, seen + ".");
        return seen;
    }

    private static List<Answer> answers(Subject subject, List<Encoded> all) {
        Encoder encoder = subject.encoder();
        return all.stream()
                .map(e -> {
                    float[] noisy = Subject.noisy(e.tensor(), 0.02, 4);
                    int[] conditions = subject.conditions(e.structure());
                    return new Answer(encode(encoder, e), encoder.decode(noisy, conditions));
                })
                .toList();
    }

    private static void compare(List<Encoded> all, List<Answer> alone, List<Answer> together) {
        for (int i = 0; i < all.size(); i++) {
            Breach.unless(
                    alone.get(i).same(together.get(i)),
                    "With " + THREADS + " threads at once, " + all.get(i).name()
                            + " gets another answer than with one.");
        }
    }

    private static float[] encode(Encoder encoder, Encoded e) {
        try {
            return encoder.encode(e.structure());
        } catch (EncodingRefused refused) {
            throw new Breach(e.name() + " is refused the second time.", refused);
        }
    }
}
