package org.pccd.crystal.matching;

import org.pccd.core.PccdException;

/**
 * When two structures count as equal: the parameters of pymatgen's StructureMatcher, of the same meaning.
 *
 * @param lengthTolerance lengths of the two cells may differ by the factor 1 + this, either way (pymatgen: ltol)
 * @param siteTolerance greatest displacement in units of the mean free length per site, the cube root of the volume
 *     per site (stol)
 * @param angleTolerance angles of the two cells may differ by this many degrees (angle_tol)
 * @param primitive whether both are reduced to their primitive cells first, with a tolerance of 0.25 Å (primitive_cell)
 * @param scale whether both are brought to the same volume per site first (scale)
 * @param supercell whether, where one has a multiple of the other's sites, a supercell of the smaller one is compared
 *     (attempt_supercell)
 */
public record MatcherSettings(
        double lengthTolerance,
        double siteTolerance,
        double angleTolerance,
        boolean primitive,
        boolean scale,
        boolean supercell) {
    /** The defaults of pymatgen, which MatterGen keeps. */
    public static final MatcherSettings DEFAULT = new MatcherSettings(0.2, 0.3, 5, true, true, false);

    /** The wider tolerances with which CDVAE and DiffCSP report match rates. */
    public static final MatcherSettings CDVAE = new MatcherSettings(0.3, 0.5, 10, true, true, false);

    /** @throws PccdException where a tolerance is not positive and finite, or an angle is 180 degrees or more */
    public MatcherSettings {
        check("length", lengthTolerance, 10);
        check("site", siteTolerance, 10);
        check("angle", angleTolerance, 180);
    }

    private static void check(String name, double value, double limit) {
        if (!(value > 0 && value < limit)) {
            throw new PccdException("The " + name + " tolerance of structure matching is " + value
                    + "; give a number between 0 and " + limit + ".");
        }
    }
}
