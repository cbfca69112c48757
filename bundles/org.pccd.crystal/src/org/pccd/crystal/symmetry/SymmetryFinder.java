package org.pccd.crystal.symmetry;

import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.crystal.internal.find.SymmetrySearch;

/** Finds the space group of structures. All methods may be called from many threads at once. */
public final class SymmetryFinder {
    private SymmetryFinder() {}

    /**
     * The symmetry of a structure within a tolerance of positions and lattice vectors. Sites are the same where all
     * their species are. Where the operations within the tolerance form no group, the tolerance is reduced until they
     * do. Method: Grosse-Kunstleve 1999 (Acta Cryst. A55, 383); Togo, Shinohara and Tanaka 2024 (Sci. Technol. Adv.
     * Mater. Methods 4, 2384822) for the tolerances.
     *
     * @param symprec tolerance in Å; 0.01 is usual for relaxed, 0.1 for generated structures
     * @throws PccdException where the structure has no sites, a coordinate is not finite or the tolerance not positive
     */
    public static Symmetry find(Structure structure, double symprec) {
        if (!(symprec > 0) || !Double.isFinite(symprec)) {
            throw new PccdException("The symmetry tolerance is " + symprec + " Å, but must be positive.");
        }
        if (structure.sites().isEmpty()) {
            throw new PccdException("A structure without sites has no space group.");
        }
        if (!structure.sites().stream().allMatch(s -> Double.isFinite(s.x() + s.y() + s.z()))) {
            throw new PccdException("A site of the structure has no finite coordinates, so its symmetry is undefined.");
        }
        return SymmetrySearch.find(structure, symprec);
    }
}
