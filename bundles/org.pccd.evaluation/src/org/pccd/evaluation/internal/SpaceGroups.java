package org.pccd.evaluation.internal;

import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.crystal.symmetry.SymmetryFinder;

/** Space groups as samples are reported with. */
final class SpaceGroups {
    // The tolerance in Å with which the Materials Project and the literature on generative models name space groups.
    private static final double SYMPREC = 0.1;

    private SpaceGroups() {}

    /** The number, null where there is none, such as where coordinates are no numbers. */
    static Integer of(Structure structure) {
        try {
            return SymmetryFinder.find(structure, SYMPREC).number();
        } catch (PccdException e) {
            return null;
        }
    }
}
