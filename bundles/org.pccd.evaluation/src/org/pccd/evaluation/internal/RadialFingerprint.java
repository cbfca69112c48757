package org.pccd.evaluation.internal;

import org.pccd.crystal.NeighborList;
import org.pccd.crystal.Structure;

/**
 * How the sites of a structure lie around one another, whatever their elements: the fingerprint of Oganov and Valle
 * (J. Chem. Phys. 130, 104504 (2009), doi:10.1063/1.3079326, equation 3) with all elements as one and all lengths in
 * units of the cube root of the volume per site, so that neither the choice of the cell nor its size matters.
 */
final class RadialFingerprint {
    private static final double CUTOFF = 4;
    private static final double WIDTH = 0.05;
    private static final double SIGMA = 0.075;
    private static final int BINS = (int) Math.round(CUTOFF / WIDTH);
    private static final int REACH = (int) Math.ceil(4 * SIGMA / WIDTH);

    private final double[] values = new double[BINS];
    private final double norm;

    RadialFingerprint(Structure structure) {
        int sites = structure.sites().size();
        double unit = Math.cbrt(structure.lattice().volume() / sites);
        NeighborList pairs = NeighborList.of(structure, CUTOFF * unit);
        for (int p = 0; p < pairs.pairs(); p++) {
            add(pairs.distance(p) / unit, sites);
        }
        double sum = 0;
        for (int i = 0; i < BINS; i++) {
            values[i] -= 1;
            sum += values[i] * values[i];
        }
        norm = Math.sqrt(sum);
    }

    private void add(double r, int sites) {
        int centre = (int) (r / WIDTH);
        for (int i = Math.max(0, centre - REACH); i <= Math.min(BINS - 1, centre + REACH); i++) {
            double at = (i + 0.5) * WIDTH;
            double z = (at - r) / SIGMA;
            double density = Math.exp(-z * z / 2) / (SIGMA * Math.sqrt(2 * Math.PI));
            values[i] += density / (4 * Math.PI * at * at * sites);
        }
    }

    /** Half of one less the cosine: 0 for the same surroundings, at most 1. */
    double distance(RadialFingerprint other) {
        double sum = 0;
        for (int i = 0; i < BINS; i++) {
            sum += values[i] * other.values[i];
        }
        return Math.clamp((1 - sum / (norm * other.norm)) / 2, 0, 1);
    }
}
