package org.pccd.encoding.matrix.internal;

import java.util.ArrayList;
import java.util.List;
import org.pccd.crystal.Element;
import org.pccd.crystal.Species;

/** What occupies a site, read from its row of occupancies. */
final class Occupancy {
    /** Smaller shares are taken for noise. */
    static final double LEAST = 0.1;
    /** A site that one element occupies by more than this is full. */
    static final double MOST = 0.95;

    private static final double HALF = 0.5;

    private Occupancy() {}

    /**
     * The column that occupies a site: the largest of at least one half, as published.
     *
     * @return -1 where there is none, so that the row is no site
     */
    static int column(float[] row) {
        int best = -1;
        for (int column = 0; column < row.length; column++) {
            if (row[column] >= HALF && (best < 0 || row[column] > row[best])) {
                best = column;
            }
        }
        return best;
    }

    /**
     * The shares of a site that may be mixed; columns without an element and shares below {@link #LEAST} are left out.
     *
     * @param elements of the columns, null where one stands for none
     * @return empty where the row is no site
     */
    static List<Species> shares(float[] row, Element[] elements) {
        double total = 0;
        for (int column = 0; column < row.length; column++) {
            if (elements[column] != null && row[column] >= LEAST) {
                if (row[column] > MOST) {
                    return List.of(Species.of(elements[largest(row, elements)]));
                }
                total += row[column];
            }
        }
        List<Species> species = new ArrayList<>();
        for (int column = 0; column < row.length; column++) {
            if (elements[column] != null && row[column] >= LEAST) {
                species.add(new Species(elements[column], Double.NaN, row[column] / Math.max(1, total)));
            }
        }
        return species;
    }

    private static int largest(float[] row, Element[] elements) {
        int best = -1;
        for (int column = 0; column < row.length; column++) {
            if (elements[column] != null && (best < 0 || row[column] > row[best])) {
                best = column;
            }
        }
        return best;
    }
}
