package org.pccd.crystal.io.internal.csv;

import java.util.List;
import java.util.regex.Pattern;

/** How rows of a table begin, to find the next one behind a broken one, and to count those that are broken as well. */
final class RowStart {
    private static final Pattern OPERATION = Pattern.compile("['\"]?[-+xyzXYZ0-9/. ]+(,[-+xyzXYZ0-9/. ]+){2}['\"]?");

    private final char delimiter;
    private final Pattern cif;
    private String shape = "";

    RowStart(char delimiter) {
        this.delimiter = delimiter;
        // A cell in which a CIF begins, behind its quote if it has one.
        cif = Pattern.compile(Pattern.quote(String.valueOf(delimiter)) + "\\s*\"?\\s*(#|data_)");
    }

    /** Remembers how the first cell of a good row looks. */
    void learn(List<String> cells) {
        shape = shape(cells.get(0));
    }

    /** Whether a line surely begins a row: a CIF begins in it, or its first cell looks like the last row's. */
    boolean matches(String line) {
        int comma = line.indexOf(delimiter);
        return !insideCif(line)
                && comma > 0
                && (cif.matcher(line).find() || shape(line.substring(0, comma)).equals(shape));
    }

    /** Whether a line looks like the inside of a CIF, whatever commas it holds. */
    static boolean insideCif(String line) {
        char c = line.isEmpty() ? ' ' : line.charAt(0);
        return Character.isWhitespace(c)
                || c == '_'
                || c == '#'
                || c == ';'
                || line.startsWith("loop_")
                || line.startsWith("data_")
                || OPERATION.matcher(line).matches();
    }

    // Numbers of any size look alike.
    private static String shape(String cell) {
        return cell.replaceAll("[0-9]+", "0");
    }
}
