package org.pccd.crystal.matching;

import java.util.List;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;

/** Measures how long it takes to match pairs of structures, on one thread and without reading them. */
public final class MatchBenchmark {
    private MatchBenchmark() {}

    /** Two structures to compare. */
    public record Pair(Structure first, Structure second) {}

    /**
     * Times for one pass over all pairs in all settings: both structures reduced anew for each setting, and the
     * smallest root mean square sought, as {@code get_rms_dist} of pymatgen does.
     *
     * @param comparisons pairs times settings
     * @param matches how many of them matched
     * @param firstSeconds of the first pass, in which the virtual machine compiles
     * @param bestSeconds of the fastest pass
     */
    public record Result(int comparisons, int matches, double firstSeconds, double bestSeconds) {
        public double bestMicrosecondsPerComparison() {
            return bestSeconds * 1e6 / comparisons;
        }
    }

    /** @param passes at least 1 */
    public static Result run(List<Pair> pairs, List<MatcherSettings> settings, int passes, Progress progress) {
        progress.begin("Matching pairs", passes, "passes");
        int matches = 0;
        double first = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int pass = 0; pass < passes; pass++) {
            long start = System.nanoTime();
            matches = 0;
            for (MatcherSettings setting : settings) {
                StructureMatcher matcher = new StructureMatcher(setting);
                for (Pair pair : pairs) {
                    progress.check();
                    matches += matcher.match(pair.first(), pair.second()).isPresent() ? 1 : 0;
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            first = pass == 0 ? seconds : first;
            best = Math.min(best, seconds);
            progress.done(pass + 1);
        }
        return new Result(pairs.size() * settings.size(), matches, first, best);
    }
}
