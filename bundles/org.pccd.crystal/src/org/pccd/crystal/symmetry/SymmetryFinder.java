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
     * @throws PccdException where the structure has no sites or the tolerance is not positive, and where the search
     *     would take long, as too many sites lie within the tolerance of one another
     */
    public static Symmetry find(Structure structure, double symprec) {
        if (!(symprec > 0) || !Double.isFinite(symprec)) {
            throw new PccdException("The symmetry tolerance is " + symprec + " Å, but must be positive.");
        }
        if (structure.sites().isEmpty()) {
            throw new PccdException("A structure without sites has no space group.");
        }
        return SymmetrySearch.find(structure, symprec);
    }
}
