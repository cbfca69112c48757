package org.pccd.crystal.io.internal.xyz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pccd.crystal.Element;
import org.pccd.crystal.io.internal.LineException;
import org.pccd.crystal.io.internal.Numbers;

/**
 * Where the columns of a frame are, after its {@code Properties}.
 *
 * @param symbolAt index of the column with symbols, -1 where there is none
 * @param numberAt index of the column with atomic numbers, -1 where there is none
 * @param position index of the first of three Cartesian coordinates in Å
 * @param fractional index of the first of three fractional coordinates, -1 where there are none
 * @param oxidation index of the column with oxidation states, -1 where there is none
 * @param others names of the columns that we have no place for
 * @param count number of all columns
 */
record XyzColumns(
        int symbolAt, int numberAt, int position, int fractional, int oxidation, List<String> others, int count) {
    /** The name under which we write fractional coordinates beside the Cartesian ones. */
    static final String FRACTIONAL = "frac_coords";

    /** The name under which we write oxidation states. */
    static final String OXIDATION = "oxidation";

    /** A row with more columns is a mistake. */
    private static final int MOST_COLUMNS = 100_000;

    static XyzColumns parse(String properties, int line) throws LineException {
        String[] parts = properties.split(":", -1);
        int symbol = -1;
        int number = -1;
        int position = -1;
        int fractional = -1;
        int oxidation = -1;
        List<String> others = new ArrayList<>();
        int column = 0;
        for (int i = 0; i + 2 < parts.length; i += 3) {
            int width = Numbers.count(parts[i + 2]);
            if (width < 1 || width > MOST_COLUMNS || column > MOST_COLUMNS) {
                throw malformed(properties, line);
            }
            String key = (parts[i].equals("Z") ? "numbers" : parts[i].toLowerCase(Locale.ROOT)) + ":" + width;
            switch (key) {
                case "species:1", "symbols:1", "element:1" -> symbol = column;
                case "numbers:1" -> number = column;
                case "pos:3", "positions:3" -> position = column;
                case FRACTIONAL + ":3" -> fractional = column;
                case OXIDATION + ":1" -> oxidation = column;
                default -> others.add(parts[i]);
            }
            column += width;
        }
        if (parts.length % 3 != 0 || position < 0 || symbol < 0 && number < 0) {
            throw malformed(properties, line);
        }
        return new XyzColumns(symbol, number, position, fractional, oxidation, List.copyOf(others), column);
    }

    private static LineException malformed(String properties, int line) {
        String shown = properties.length() > 80 ? properties.substring(0, 80) + "..." : properties;
        return new LineException(
                "xyz.syntax", line, "expected Properties such as species:S:1:pos:R:3, found '" + shown + "'");
    }

    String symbol(String[] words) {
        return words[symbolAt >= 0 ? symbolAt : numberAt];
    }

    Optional<Element> element(String[] words) {
        Optional<Element> named = symbolAt < 0 ? Optional.empty() : bySymbol(words[symbolAt]);
        int z = named.isPresent() ? 0 : Numbers.count(symbol(words));
        return z >= 1 && z <= Element.values().length ? Optional.of(Element.byNumber(z)) : named;
    }

    private static Optional<Element> bySymbol(String text) {
        Optional<Element> element = Element.bySymbol(text);
        if (element.isPresent() || text.length() > 2) {
            return element;
        }
        String usual = text.substring(0, 1).toUpperCase(Locale.ROOT)
                + text.substring(1).toLowerCase(Locale.ROOT);
        return Element.bySymbol(usual);
    }
}
