package org.pccd.energy.hull;

import java.util.Collection;

/**
 * How many phases lie how near to the hull.
 *
 * @param phases all that were asked about = refused + withoutEnergy + the others
 * @param onOrBelow number on the hull, to 1e-8 eV per atom, or below it
 * @param near number less than {@link Stability#NEAR} above it; each count holds the one before
 * @param tenth number less than 0.1 eV per atom above it, the limit of MatterGen (doi:10.1038/s41586-025-08628-5)
 * @param metastable number less than {@link Stability#METASTABLE} above it
 */
public record StabilitySummary(
        int phases, int refused, int withoutEnergy, int onOrBelow, int near, int tenth, int metastable) {
    private static final double TENTH = 0.1;

    public static StabilitySummary of(Collection<Stability> all) {
        return new StabilitySummary(
                all.size(),
                (int) all.stream().filter(Stability::refused).count(),
                (int) all.stream()
                        .filter(s -> !s.refused() && Double.isNaN(s.aboveHull()))
                        .count(),
                below(all, PhaseDiagram.ON_HULL),
                below(all, Stability.NEAR),
                below(all, TENTH),
                below(all, Stability.METASTABLE));
    }

    /** Number of phases whose energy above the hull is known. */
    public int known() {
        return phases - refused - withoutEnergy;
    }

    /** Percentages of the known that are near and metastable; both 0 where none is known. */
    public double[] shares() {
        double all = Math.max(1, known()) / 100.0;
        return new double[] {near / all, metastable / all};
    }

    /** What Li and others (arXiv:2401.13192) report as these shares, after relaxation by DFT. */
    public static double[] paper() {
        return new double[] {16.35, 62.68};
    }

    // NaN is below nothing.
    private static int below(Collection<Stability> all, double limit) {
        return (int) all.stream().filter(s -> s.aboveHull() < limit).count();
    }
}
