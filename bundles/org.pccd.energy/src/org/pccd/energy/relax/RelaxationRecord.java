package org.pccd.energy.relax;

import java.util.List;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureOutput;

/**
 * One line of {@code records.jsonl}: how one structure ended. Numbers are null where there are none.
 *
 * @param number of the structure among those that could be read, from 0
 * @param line of the source, 0 where it has none
 * @param message what happened where it did not converge, else empty
 * @param energy of the cell in eV; {@code startEnergy} before
 * @param largestForce in eV/Å
 * @param largestStress in GPa
 * @param cif the structure at the end; null where it is not usable
 */
public record RelaxationRecord(
        int number,
        String name,
        String source,
        int line,
        String formula,
        int atoms,
        RelaxationOutcome outcome,
        String message,
        Double startEnergy,
        Double energy,
        Double energyPerAtom,
        Double largestForce,
        Double largestStress,
        int steps,
        double volumeRatio,
        double seconds,
        String cif) {
    static RelaxationRecord of(Entry entry, Relaxation r) {
        boolean usable = r.outcome().usable();
        return new RelaxationRecord(
                r.number(),
                entry.name(),
                entry.source(),
                entry.line(),
                entry.structure().composition().reducedFormula(),
                entry.structure().sites().size(),
                r.outcome(),
                r.message(),
                number(r.startEnergy()),
                number(r.energy()),
                number(r.energyPerAtom()),
                number(r.largestForce()),
                number(r.largestStress()),
                r.steps(),
                r.volumeRatio(),
                r.seconds(),
                usable
                        ? StructureOutput.writer(StructureOutput.CIF)
                                .write(Entry.of(entry.name(), r.structure().wrapped()), List.of())
                        : null);
    }

    private static Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
