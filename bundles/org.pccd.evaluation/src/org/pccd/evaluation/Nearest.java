package org.pccd.evaluation;

/**
 * The known structure that is most similar to a sample, see {@link NearestSearch}.
 *
 * @param id of the known structure in its dataset
 * @param row of the known structure in its dataset
 * @param formula of the known structure, reduced
 * @param relation what they have in common
 * @param rms of a match, in units of the cube root of the volume per site; null where they do not match
 * @param composition half the sum of the absolute differences of the atomic fractions, 0 to 1: the share of atoms that
 *     would have to be exchanged
 * @param structure cosine distance of the radial fingerprints, 0 to 1, whatever the elements
 */
public record Nearest(
        String id, int row, String formula, Relation relation, Double rms, double composition, double structure) {
    /** What a sample and a known structure have in common, most first. */
    public enum Relation {
        SAME_STRUCTURE("same structure"),
        SAME_FORMULA("same formula, not the same structure"),
        SAME_SYSTEM("same elements, another formula"),
        OTHER_ELEMENTS("other elements");

        private final String title;

        Relation(String title) {
            this.title = title;
        }

        /** For people. */
        public String title() {
            return title;
        }
    }
}
