package org.pccd.prototypes.internal;

/**
 * A pair of roles that touch.
 *
 * @param scale bond length in units of the sum of the radii
 */
record Contact(String first, String second, double scale) {
    /** Reads {@code "A-X"} or {@code "A-X 0.95"}. */
    static Contact parse(String text) {
        String[] w = text.split("[- ]");
        return new Contact(w[0], w[1], w.length > 2 ? Double.parseDouble(w[2]) : 1);
    }

    /** The bond length in Å. */
    double length(Decoration d) {
        return scale * (d.ion(first).radius() + d.ion(second).radius());
    }
}
