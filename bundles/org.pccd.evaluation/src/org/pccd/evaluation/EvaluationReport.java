package org.pccd.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.pccd.crystal.matching.MatcherSettings;
import org.pccd.crystal.matching.SpeciesRule;
import org.pccd.crystal.matching.StructureMatcher;

/**
 * The scores of a folder of samples; written as {@code evaluation.json}.
 *
 * @param folder that was evaluated
 * @param content fingerprint of the samples when they were evaluated, see {@link Evaluation#current}
 * @param reasons how often each reason code occurred: undecodable, unreadable and failed samples
 * @param funnel what is left of the samples step by step
 * @param stability how samples were relaxed and put on a hull; null where that was not asked for
 * @param stages how long each part took; empty in evaluations of earlier versions
 * @param lineage what all samples have in common; null in evaluations of earlier versions
 */
public record EvaluationReport(
        String folder,
        String content,
        Counts counts,
        Compared reference,
        Matching matcher,
        List<Score> metrics,
        Map<String, Integer> reasons,
        Funnel funnel,
        @JsonInclude(JsonInclude.Include.NON_NULL) StabilityReport stability,
        List<Stage> stages,
        @JsonInclude(JsonInclude.Include.NON_NULL) Lineage lineage) {
    @JsonCreator
    public EvaluationReport {
        stages = stages == null ? List.of() : List.copyOf(stages);
    }

    /** One without energies. */
    public EvaluationReport(
            String folder,
            String content,
            Counts counts,
            Compared reference,
            Matching matcher,
            List<Score> metrics,
            Map<String, Integer> reasons,
            Funnel funnel) {
        this(folder, content, counts, reference, matcher, metrics, reasons, funnel, null, List.of(), null);
    }

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
     * When two structures counted as the same; the parameters are those of {@link MatcherSettings}.
     *
     * @param name {@code default} for pymatgen's default tolerances, as MatterGen uses them; {@code cdvae} for those of
     *     CDVAE and DiffCSP; else {@code custom}
     */
    public record Matching(String name, MatcherSettings settings, SpeciesRule species) {
        public static Matching of(StructureMatcher matcher) {
            MatcherSettings s = matcher.settings();
            String name = s.equals(MatcherSettings.DEFAULT)
                    ? "default"
                    : s.equals(MatcherSettings.CDVAE) ? "cdvae" : "custom";
            return new Matching(name, s, matcher.rule());
        }
    }

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
