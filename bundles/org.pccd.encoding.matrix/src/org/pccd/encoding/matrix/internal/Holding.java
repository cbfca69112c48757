package org.pccd.encoding.matrix.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Encoder.Held;
import org.pccd.encoding.Encoder.Part;
import org.pccd.encoding.Encoder.Start;
import org.pccd.encoding.EncodingRefused;
import org.pccd.encoding.Limits;

/** Which values of the matrix belong to parts of a structure, or to a formula. */
final class Holding {
    private final Layout layout;
    private final MatrixWriter writer;
    private final Limits limits;

    Holding(Layout layout, MatrixWriter writer, Limits limits) {
        this.layout = layout;
        this.writer = writer;
        this.limits = limits;
    }

    Held of(Start start) throws EncodingRefused {
        Structure structure = start.structure();
        Admission.check(structure, limits);
        List<Element> columns = start.elements().isEmpty() ? structure.elements() : start.elements();
        int[] tokens = ElementTokens.encode(columns);
        boolean species = start.parts().contains(Part.SPECIES);
        int sites = structure.sites().size();
        boolean[] held = new boolean[layout.size()];
        for (int place = 0; place < sites; place++) {
            boolean whole = start.sites().contains(place);
            if (whole || species) {
                checkElements(structure.sites().get(place), columns);
                hold(held, layout.occupancies() + place, 1);
            }
            if (whole || start.parts().contains(Part.POSITIONS)) {
                hold(held, Layout.POSITIONS + place, 1);
            }
        }
        if (species) {
            checkAllThere(structure, columns);
            hold(held, layout.occupancies() + sites, layout.capacity() - sites);
        }
        if (species || !start.sites().isEmpty()) {
            hold(held, Layout.ELEMENTS, Layout.KNOWN);
        }
        if (start.parts().contains(Part.CELL)) {
            hold(held, Layout.LENGTHS, 2);
        }
        return new Held(writer.write(structure, columns), held, tokens);
    }

    Held of(Map<Element, Integer> formula) throws EncodingRefused {
        List<Element> columns = List.copyOf(formula.keySet());
        int[] tokens = ElementTokens.encode(columns);
        float[] values = new float[layout.size()];
        writer.writeElements(values, columns);
        int place = 0;
        for (Element element : columns) {
            for (int i = 0; i < count(formula, element); i++) {
                if (place == limits.maxSites()) {
                    throw new EncodingRefused(
                            "limit.sites", "The formula has more than " + limits.maxSites() + " sites.");
                }
                values[layout.at(layout.occupancies() + place++, columns.indexOf(element))] = 1;
            }
        }
        boolean[] held = new boolean[layout.size()];
        hold(held, Layout.ELEMENTS, Layout.KNOWN);
        hold(held, layout.occupancies(), layout.capacity());
        return new Held(values, held, tokens);
    }

    private static int count(Map<Element, Integer> formula, Element element) throws EncodingRefused {
        int count = formula.get(element);
        if (count < 1) {
            throw new EncodingRefused(
                    "hold.formula", "The formula has " + count + " sites of " + element + "; give at least one.");
        }
        return count;
    }

    private static void checkElements(Site site, List<Element> columns) throws EncodingRefused {
        for (Species species : site.species()) {
            if (!columns.contains(species.element())) {
                throw new EncodingRefused(
                        "hold.elements",
                        "A site of " + species.element() + " is to be kept, but " + columns + " are asked for.");
            }
        }
    }

    private static void checkAllThere(Structure structure, List<Element> columns) throws EncodingRefused {
        List<Element> missing = new ArrayList<>(columns);
        missing.removeAll(structure.elements());
        if (!missing.isEmpty()) {
            throw new EncodingRefused(
                    "hold.elements", missing + " are asked for, but the structure whose species are kept has none.");
        }
    }

    private void hold(boolean[] held, int row, int rows) {
        for (int column = 0; column < Layout.COLUMNS; column++) {
            for (int r = row; r < row + rows; r++) {
                held[layout.at(r, column)] = true;
            }
        }
    }
}
