package org.pccd.energy.reference;

/**
 * The energy of one phase of a dataset, or why there is none; a line of {@code energies.jsonl} in a cache.
 *
 * @param row in the dataset
 * @param formula reduced
 * @param energyPerAtom in eV; null where there is none
 * @param outcome {@code computed} as it is, else how its relaxation ended or the code of the refusal
 * @param message what happened where it did not go well, else empty
 * @param seconds of the clock since the one before, the sum being what all took
 */
public record PhaseEnergy(
        int row, String id, String formula, Double energyPerAtom, String outcome, String message, double seconds) {
    /** Outcome of a phase that was computed as it is. */
    public static final String COMPUTED = "computed";
}
