package org.pccd.dft;

import java.util.List;
import org.pccd.crystal.Structure;

/**
 * What a program has calculated so far, of its latest complete step.
 *
 * @param energy of the cell in eV, as the program counts it: comparable within one method only
 * @param forces on the atoms in the order of the structure, Cartesian, eV/Å; null where not told
 * @param stress 3 x 3, Cartesian, GPa, positive where the cell wants to shrink; null where not told
 * @param structure with its cell; the one that the energy belongs to
 * @param ionicSteps steps done, 1 for a static calculation
 * @param magnetisation of the cell in Bohr magnetons, null where not told
 * @param program with its version
 * @param warnings of the program, each once
 */
public record DftResult(
        double energy,
        double[][] forces,
        double[][] stress,
        Structure structure,
        int ionicSteps,
        Double magnetisation,
        String program,
        List<String> warnings) {
    public DftResult {
        warnings = List.copyOf(warnings);
    }

    /** Energy in eV per atom. */
    public double energyPerAtom() {
        return energy / structure.sites().size();
    }

    /** Length of the largest force in eV/Å, NaN where not told. */
    public double maxForce() {
        double max = forces == null ? Double.NaN : 0;
        if (forces != null) {
            for (double[] f : forces) {
                max = f.length < 3 ? Double.NaN : Math.max(max, Math.sqrt(f[0] * f[0] + f[1] * f[1] + f[2] * f[2]));
            }
        }
        return max;
    }

    /** Minus a third of the trace of the stress in GPa, NaN where not told. */
    public double pressure() {
        return stress == null || stress.length < 3 ? Double.NaN : -(stress[0][0] + stress[1][1] + stress[2][2]) / 3;
    }
}
