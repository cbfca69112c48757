package org.pccd.encoding.matrix.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;

/** Reads a matrix of finite values. */
final class MatrixReader {
    private static final double HALF = 0.5;

    private final Layout layout;
    private final float[] tensor;

    MatrixReader(Layout layout, float[] tensor) {
        this.layout = layout;
        this.tensor = tensor;
    }

    /** The element of each column: the row with the largest value of at least one half; null where there is none. */
    Element[] elements() {
        Element[] elements = new Element[Layout.COLUMNS];
        for (int column = 0; column < Layout.COLUMNS; column++) {
            double highest = 0;
            for (int row = 0; row < Layout.KNOWN; row++) {
                float value = tensor[layout.at(Layout.ELEMENTS + row, column)];
                if (value >= HALF && value > highest) {
                    highest = value;
                    elements[column] = Element.byNumber(row + 1);
                }
            }
        }
        return elements;
    }

    /** The cell; nothing where no cell with a volume has these lengths and angles. */
    Optional<Lattice> lattice(double lengthUnit) {
        double[] p = new double[6];
        for (int axis = 0; axis < Layout.COLUMNS; axis++) {
            p[axis] = tensor[layout.at(Layout.LENGTHS, axis)] * lengthUnit;
            p[3 + axis] = (double) tensor[layout.at(Layout.ANGLES, axis)] * 180;
        }
        try {
            return Optional.of(Lattice.fromParameters(p[0], p[1], p[2], p[3], p[4], p[5]));
        } catch (PccdException flat) {
            return Optional.empty();
        }
    }

    /**
     * The rows that something occupies, as sites; coordinates in [0, 1).
     *
     * @param most so many rows are read; the others are spare
     * @param elements of the columns, null where one stands for none; a site of such a column is left out
     */
    List<Site> sites(int most, Element[] elements, boolean shares) {
        List<Site> sites = new ArrayList<>();
        for (int place = 0; place < most; place++) {
            List<Species> species = species(row(layout.occupancies() + place), elements, shares);
            if (!species.isEmpty()) {
                float[] f = row(Layout.POSITIONS + place);
                sites.add(new Site(species, f[0], f[1], f[2]).wrapped());
            }
        }
        return sites;
    }

    private static List<Species> species(float[] row, Element[] elements, boolean shares) {
        if (shares) {
            return Occupancy.shares(row, elements);
        }
        int column = Occupancy.column(row);
        return column < 0 || elements[column] == null ? List.of() : List.of(Species.of(elements[column]));
    }

    private float[] row(int row) {
        float[] values = new float[Layout.COLUMNS];
        for (int column = 0; column < values.length; column++) {
            values[column] = tensor[layout.at(row, column)];
        }
        return values;
    }
}
