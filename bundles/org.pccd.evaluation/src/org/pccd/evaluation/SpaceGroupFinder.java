package org.pccd.evaluation;

import org.pccd.crystal.Structure;

/** Finds space groups, always with the tolerance {@value #SYMPREC} Å, for samples and reference alike. */
public interface SpaceGroupFinder {
    /** The tolerance with which the Materials Project and the literature on generative models assign space groups. */
    double SYMPREC = 0.1;

    /** International number 1 to 230, or 0 where none can be assigned. Thread-safe. */
    int number(Structure structure);
}
