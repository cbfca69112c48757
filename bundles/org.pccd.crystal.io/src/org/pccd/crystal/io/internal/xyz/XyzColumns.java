package org.pccd.crystal.io.internal.xyz;

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
 * @param count number of all columns
 */
record XyzColumns(int symbolAt, int numberAt, int position, int fractional, int count) {
    /** The name under which we write fractional coordinates beside the Cartesian ones. */
    static final String FRACTIONAL = "frac_coords";

    static XyzColumns parse(String properties, int line) throws LineException {
        String[] parts = properties.split(":");
        int symbol = -1;
        int number = -1;
        int position = -1;
        int fractional = -1;
        int column = 0;
        for (int i = 0; i + 2 < parts.length; i += 3) {
            int width = Numbers.count(parts[i + 2]);
            if (width < 1) {
                throw malformed(properties, line);
            }
            switch (parts[i]) {
                case "species" -> symbol = column;
                case "Z", "numbers" -> number = column;
                case "pos" -> position = width == 3 ? column : -1;
                case FRACTIONAL -> fractional = width == 3 ? column : -1;
                default -> {}
            }
            column += width;
        }
        if (parts.length % 3 != 0 || position < 0 || symbol < 0 && number < 0) {
            throw malformed(properties, line);
        }
        return new XyzColumns(symbol, number, position, fractional, column);
    }

    private static LineException malformed(String properties, int line) {
        return new LineException(
                "xyz.syntax", line, "expected Properties such as species:S:1:pos:R:3, found '" + properties + "'");
    }

    String symbol(String[] words) {
        return words[symbolAt >= 0 ? symbolAt : numberAt];
    }

    Optional<Element> element(String[] words) {
        Optional<Element> named = symbolAt < 0 ? Optional.empty() : Element.bySymbol(words[symbolAt]);
        int z = named.isPresent() ? 0 : Numbers.count(symbol(words));
        return z >= 1 && z <= Element.values().length ? Optional.of(Element.byNumber(z)) : named;
    }
}
