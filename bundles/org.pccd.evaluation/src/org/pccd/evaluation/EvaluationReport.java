package org.pccd.evaluation;

import java.util.List;
import java.util.Map;

/**
 * The scores of a folder of samples; written as {@code evaluation.json}.
 *
 * @param folder that was evaluated
 * @param reasons how often each reason code occurred: undecodable, unreadable and failed samples
 */
public record EvaluationReport(
        String folder, Counts counts, Compared reference, List<Score> metrics, Map<String, Integer> reasons) {
    /**
     * Always samples = undecodable + unreadable + readable.
     *
     * @param undecodable samples of which the sampler says that they decode to no structure
     * @param unreadable files that cannot be read, and files that the sampler lists and that are missing
     */
    public record Counts(int samples, int undecodable, int unreadable, int readable) {}

    /**
     * What the samples were compared with.
     *
     * @param known structures that count as known for novelty
     * @param distribution structures whose distributions the samples are compared with
     */
    public record Compared(String known, String distribution) {}

    /**
     * One metric.
     *
     * @param plugin symbolic name of the bundle that contributes it, with its version
     * @param population number of samples that took part
     * @param values by name, the main one first; null where not defined
     */
    public record Score(
            String id,
            String title,
            String plugin,
            String version,
            String definition,
            String source,
            List<String> requires,
            int population,
            Map<String, Double> values) {}
}
