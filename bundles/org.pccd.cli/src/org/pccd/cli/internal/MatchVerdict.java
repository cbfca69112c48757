package org.pccd.cli.internal;

import org.pccd.crystal.matching.Prepared;
import org.pccd.crystal.matching.StructureMatch;
import org.pccd.crystal.matching.StructureMatcher;

/**
 * Whether two structures are equal.
 *
 * @param fit whether the smallest root mean square displacement is within the site tolerance, as pymatgen's
 *     get_rms_dist asks; null where they could not be compared
 * @param rms that displacement in units of the cube root of the volume per site, null where there is no fit
 * @param max the greatest displacement of that placement
 * @param strictFit whether some placement has its greatest displacement within the tolerance, as pymatgen's fit asks
 */
record MatchVerdict(Boolean fit, Double rms, Double max, Boolean strictFit) {
    static final MatchVerdict NONE = new MatchVerdict(null, null, null, null);

    /** @param match what the matcher said of the two, null where they do not match */
    static MatchVerdict of(StructureMatcher matcher, Prepared a, Prepared b, StructureMatch match) {
        if (match == null) {
            return new MatchVerdict(false, null, null, false);
        }
        // Whatever is within the tolerance here needs no second search.
        boolean strict = match.max() <= matcher.settings().siteTolerance() || matcher.fits(a, b);
        return new MatchVerdict(true, match.rms(), match.max(), strict);
    }
}
