package org.pccd.energy.potential;

import org.pccd.crystal.io.Entry;

/**
 * What a potential says of one structure of some input: values, or the refusal.
 *
 * @param line of the source, 0 where it has none
 * @param energy of the cell in eV; this and all other values are null where it was refused
 * @param largestForce in eV/Å
 * @param forces x, y, z in eV/Å by atom; null also where they were not asked for
 * @param stress 3 x 3 in GPa, positive where the cell is stretched
 * @param fault stable identifier of the refusal, null where there are values
 * @param message why it was refused, else null
 */
public record EnergyRecord(
        String name,
        String source,
        int line,
        String formula,
        int atoms,
        Double energy,
        Double energyPerAtom,
        Double largestForce,
        double[][] forces,
        double[][] stress,
        String fault,
        String message) {
    static EnergyRecord of(Entry entry, PotentialResult r, boolean withForces) {
        int atoms = entry.structure().sites().size();
        boolean good = !r.refused();
        return new EnergyRecord(
                entry.name(),
                entry.source(),
                entry.line(),
                atoms == 0 ? "" : entry.structure().composition().reducedFormula(),
                atoms,
                good ? r.energy() : null,
                good ? r.energy() / atoms : null,
                good ? r.largestForce() : null,
                good && withForces ? rows(r.forces()) : null,
                good ? rows(r.stress()) : null,
                good ? null : r.fault().code(),
                r.message());
    }

    private static double[][] rows(double[] values) {
        double[][] rows = new double[values.length / 3][3];
        for (int k = 0; k < values.length; k++) {
            rows[k / 3][k % 3] = values[k];
        }
        return rows;
    }
}
