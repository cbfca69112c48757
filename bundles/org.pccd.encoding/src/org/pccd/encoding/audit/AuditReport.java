package org.pccd.encoding.audit;

import java.util.List;
import java.util.SortedMap;

/**
 * How much of a set of structures survives a representation.
 *
 * @param settings with which it was made
 * @param structures number of entries, refused ones included
 * @param refused entries that cannot be encoded; they are in no tally
 * @param levels one for each noise, in the order of the settings
 */
public record AuditReport(AuditSettings settings, int structures, List<Refused> refused, List<Level> levels) {
    /**
     * An entry that cannot be encoded.
     *
     * @param code as in {@link org.pccd.encoding.EncodingRefused#code}
     */
    public record Refused(String name, String code, String message) {}

    /**
     * The round trip at one noise.
     *
     * @param all over all encoded structures
     * @param bySites by the number of sites in the cell
     * @param failures how many structures did not come back, by first reason: a code of
     *     {@link org.pccd.encoding.Decoded.Failure}, else {@code audit.species}, {@code audit.site-counts},
     *     {@code audit.cell} or {@code audit.positions}
     * @param failed those structures
     * @param within how many structures come back with species, site counts and cell right and all sites within a
     *     displacement, by that displacement in Å: the ceiling as a curve over the tolerance of positions
     * @param medianDisplacement median over the structures whose species and site counts are right of the largest
     *     displacement of a site, in Å; null where there is none
     */
    public record Level(
            double noise,
            Tally all,
            SortedMap<Integer, Tally> bySites,
            SortedMap<String, Integer> failures,
            List<Failed> failed,
            SortedMap<Double, Integer> within,
            Double medianDisplacement) {}

    /** A structure that did not come back, with the first reason. */
    public record Failed(String name, int sites, String reason) {}

    /**
     * Numbers of structures.
     *
     * @param structures encoded
     * @param decoded for which the decoder gave a structure
     * @param siteCounts whose species have the right numbers of sites, in the order of the species
     * @param cell whose lengths and angles are within the tolerances
     * @param positions whose sites are all within the tolerance of their partners; needs the right species and counts
     * @param species whose elements are right
     * @param everything for which all of these hold
     */
    public record Tally(
            int structures, int decoded, int siteCounts, int cell, int positions, int species, int everything) {
        static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

        /** One of the numbers as a share of the structures, NaN where there is none. */
        public double share(int number) {
            return structures == 0 ? Double.NaN : (double) number / structures;
        }

        Tally plus(Outcome o) {
            return new Tally(
                    structures + 1,
                    decoded + one(o.decoded()),
                    siteCounts + one(o.siteCounts()),
                    cell + one(o.cell()),
                    positions + one(o.positions()),
                    species + one(o.species()),
                    everything + one(o.everything()));
        }

        private static int one(boolean condition) {
            return condition ? 1 : 0;
        }
    }
}
