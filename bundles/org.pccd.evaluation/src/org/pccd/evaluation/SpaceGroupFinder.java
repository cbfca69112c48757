package org.pccd.evaluation;

import org.pccd.crystal.Structure;
import org.pccd.crystal.symmetry.SymmetryFinder;

/** Finds space groups, always with the tolerance {@value #SYMPREC} Å, for samples and reference alike. */
public interface SpaceGroupFinder {
    /** The tolerance with which the Materials Project and the literature on generative models assign space groups. */
    double SYMPREC = 0.1;

    /** The workbench's own symmetry search. */
    SpaceGroupFinder STANDARD =
            structure -> SymmetryFinder.find(structure, SYMPREC).number();

    /** International number, 1 to 230. Thread-safe. */
    int number(Structure structure);
}
