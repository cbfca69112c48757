package org.pccd.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a potential and a hull say of one sample; numbers are null where there are none. Energies are in eV per atom.
 *
 * @param outcome how its relaxation ended, as {@link org.pccd.energy.relax.RelaxationOutcome#id}; without a potential
 *     {@value #SEPARATE} or {@value #OVERLAP}, or why the filter refuses it
 * @param message what happened where it did not go well, else empty
 * @param relaxed key of the relaxed structure, see {@link RelaxedStructures}; null where there is none
 * @param startEnergy as sampled
 * @param energy after relaxation
 * @param largestForce at the end in eV/Å, as {@link org.pccd.energy.relax.Relaxation#largestForce}
 * @param steps of the relaxation
 * @param volumeRatio volume after by before
 * @param seconds from its first energy to its last, others having been computed beside it
 * @param rmsd root mean square displacement of the atoms in Å, see docs/evaluation.md
 * @param spaceGroup number after relaxation, as found within 0.1 Å
 * @param formationEnergy from the elements of the references
 * @param hullEnergy of the hull at its composition
 * @param aboveHull energy above the hull; negative below it
 * @param decomposition what the hull consists of there
 * @param hullFault code of the reason for which there is no energy above the hull, null where there is one
 * @param hullMessage the same in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SampleStability(
        String outcome,
        String message,
        String relaxed,
        Double startEnergy,
        Double energy,
        Double largestForce,
        Integer steps,
        Double volumeRatio,
        Double seconds,
        Double rmsd,
        Integer spaceGroup,
        Double formationEnergy,
        Double hullEnergy,
        Double aboveHull,
        List<Product> decomposition,
        String hullFault,
        String hullMessage) {
    /** Outcome of a sample in which the filter finds no overlap. */
    public static final String SEPARATE = "separate";

    /** Outcome of a sample in which the filter finds overlapping atoms. */
    public static final String OVERLAP = "overlap";

    /**
     * A phase of the hull below the sample.
     *
     * @param id in the references, may be empty
     * @param formula reduced
     * @param fraction share of the atoms
     */
    public record Product(String id, String formula, double fraction) {}

    /** Whether this is what a filter says, for want of a potential. */
    public boolean filtered() {
        return steps == null;
    }
}
