package org.pccd.dft.vasp;

import java.util.List;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.dft.DftResult;
import org.pccd.dft.Units;

/**
 * What one of VASP's files tells, in VASP's order of atoms and units.
 *
 * @param energy that extrapolated to zero smearing, in eV; NaN before the first step
 * @param forces in eV/Å, null where not told
 * @param stress in kbar, positive where the cell is compressed, null where not told
 * @param cell vectors in Å of the step
 * @param positions fractional, of the step
 * @param steps complete ionic steps
 * @param densityConverged whether the last density converged, null where not told
 * @param relaxed whether it says that the relaxation reached its accuracy, null where not told
 * @param complete whether the file came to its end
 * @param program with its version
 */
record VaspRun(
        double energy,
        double[][] forces,
        double[][] stress,
        double[][] cell,
        double[][] positions,
        int steps,
        Boolean densityConverged,
        Boolean relaxed,
        boolean complete,
        Double magnetisation,
        String program) {
    private static final double KILOBAR = 0.1;

    /** Null before the first step. */
    DftResult result(Structure given) {
        if (steps == 0
                || cell == null
                || positions == null
                || positions.length != given.sites().size()) {
            return null;
        }
        VaspOrder order = VaspOrder.of(given);
        double[][] placed = order.back(positions);
        List<Site> sites = new java.util.ArrayList<>();
        for (int i = 0; i < placed.length; i++) {
            sites.add(new Site(given.sites().get(i).species(), placed[i][0], placed[i][1], placed[i][2]));
        }
        return new DftResult(
                energy,
                forces == null || forces.length != placed.length ? null : order.back(forces),
                stress == null ? null : Units.times(stress, -KILOBAR),
                new Structure(new Lattice(cell), sites),
                steps,
                magnetisation,
                program,
                List.of());
    }
}
