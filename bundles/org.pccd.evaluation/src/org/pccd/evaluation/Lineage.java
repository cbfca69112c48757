package org.pccd.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.pccd.energy.relax.RelaxationSettings;

/**
 * Where a result comes from; what is not known is null.
 *
 * @param run path of the run whose network drew the sample
 * @param runCreated when that run was made
 * @param checkpoint optimiser steps that the weights had seen
 * @param weights {@code average} or {@code current}
 * @param seed of the sampling, or of the choice of structures
 * @param trainedOn hash of the dataset that the run was trained on
 * @param origin what the structures are where no network drew them, for people
 * @param reference hash of the dataset that the samples are compared with
 * @param potential identifier
 * @param method label of the energies
 * @param potentialSha256 of the potential's files, by name
 * @param relaxation settings
 * @param hull hash of the dataset or table of the hull's phases
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Lineage(
        String run,
        String runCreated,
        Long checkpoint,
        String weights,
        Long seed,
        String trainedOn,
        String origin,
        String reference,
        String potential,
        String method,
        Map<String, String> potentialSha256,
        RelaxationSettings relaxation,
        String hull) {
    /** What the sampler says of one sample, where that differs. */
    public Lineage sampled(String otherRun, Long otherCheckpoint, Long otherSeed) {
        return new Lineage(
                otherRun == null ? run : otherRun,
                runCreated,
                otherCheckpoint == null ? checkpoint : otherCheckpoint,
                weights,
                otherSeed == null ? seed : otherSeed,
                trainedOn,
                origin,
                reference,
                potential,
                method,
                potentialSha256,
                relaxation,
                hull);
    }

    /** With what samples were compared with, relaxed by and put on. */
    public Lineage compared(String referenceHash, StabilityReport stability) {
        return new Lineage(
                run,
                runCreated,
                checkpoint,
                weights,
                seed,
                trainedOn,
                origin,
                referenceHash,
                stability == null ? null : stability.potential().id(),
                stability == null ? null : stability.potential().method(),
                stability == null ? null : stability.potential().sha256(),
                stability == null ? null : stability.relaxation(),
                stability == null || stability.references() == null
                        ? null
                        : stability.references().hash());
    }
}
