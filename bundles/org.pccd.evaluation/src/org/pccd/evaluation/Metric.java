package org.pccd.evaluation;

import java.util.List;
import org.pccd.core.Described;
import org.pccd.core.Progress;

/**
 * Scores generated structures: contributed to the extension point {@code org.pccd.evaluation.metrics} and listed in
 * {@code META-INF/services} for use without OSGi. Its constructor does no work, and it has no state.
 */
public interface Metric extends Described {
    /** Full identifier of the extension point. */
    String POINT = "org.pccd.evaluation.metrics";

    /** Short name for people. */
    @Override
    String title();

    /** What the first of its values is, in one or two sentences, with unit, denominator and every simplification. */
    String definition();

    /** Where it was published, with a DOI where it has one, and in what ours differs. */
    String source();

    /** As {@link #source}. */
    @Override
    default String citation() {
        return source();
    }

    /**
     * Identifiers of the metrics whose verdict a sample must have passed to take part. Empty: every sample that could
     * be read takes part.
     */
    default List<String> requires() {
        return List.of();
    }

    /** What must have been done with the samples; where it was not, the metric is left out. */
    default Need needs() {
        return Need.STRUCTURES;
    }

    /** What a metric looks at. */
    enum Need {
        /** The samples as they are. */
        STRUCTURES,
        /** {@link Sample#stability} of samples that a mere filter has looked at, for want of a potential. */
        FILTER,
        /** {@link Sample#stability} and {@link Sample#relaxed} of samples that were relaxed. */
        ENERGIES
    }

    /** @throws java.util.concurrent.CancellationException where the user has cancelled */
    MetricResult evaluate(Population population, Progress progress);
}
