package org.pccd.energy.potential;

import java.util.Objects;

/**
 * What a potential says of one structure: either values, or why there are none.
 *
 * @param energy of the cell in eV
 * @param forces x, y, z in eV/Å of one atom after the other
 * @param stress 3 x 3 by rows in GPa, symmetric, positive where the cell is stretched: the energy's derivative by
 *     strain divided by the volume
 * @param fault null where there are values
 * @param message what is wrong, without a full stop; null where there are values
 */
public record PotentialResult(double energy, double[] forces, double[] stress, PotentialFault fault, String message) {
    /** One eV/Å^3 in GPa (CODATA 2018). */
    public static final double GPA = 160.2176634;

    /**
     * Values; where one of them is no number, the refusal that says so.
     *
     * @param virial the energy's derivative by strain in eV, 3 x 3 by rows; its symmetric part counts
     * @param volume of the cell in Å^3
     */
    public static PotentialResult of(double energy, double[] forces, double[] virial, double volume) {
        double[] stress = new double[9];
        double sum = energy;
        for (double f : forces) {
            sum += f;
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                stress[3 * i + j] = 0.5 * (virial[3 * i + j] + virial[3 * j + i]) / volume * GPA;
                sum += stress[3 * i + j];
            }
        }
        if (!Double.isFinite(sum)) {
            return refused(new PotentialException(
                    PotentialFault.NOT_FINITE, "the potential gives no number for these places of the atoms"));
        }
        return new PotentialResult(energy, forces, stress, null, null);
    }

    /** No values. */
    public static PotentialResult refused(PotentialException why) {
        return new PotentialResult(
                Double.NaN, new double[0], new double[0], Objects.requireNonNull(why.fault()), why.getMessage());
    }

    /** Whether there are no values. */
    public boolean refused() {
        return fault != null;
    }

    /** Length of the largest force on an atom in eV/Å. */
    public double largestForce() {
        double largest = 0;
        for (int i = 0; i < forces.length; i += 3) {
            largest = Math.max(largest, Math.hypot(Math.hypot(forces[i], forces[i + 1]), forces[i + 2]));
        }
        return largest;
    }
}
