package org.pccd.crystal.io.internal.cif;

import org.pccd.crystal.Species;

/**
 * One row of the atom list.
 *
 * @param x fractional coordinates, as listed
 * @param line where the row begins
 */
record CifAtom(String label, Species species, double x, double y, double z, int line) {}
