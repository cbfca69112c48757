package org.pccd.prototypes.internal;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads coordinates such as {@code "1/2-x 2x 1/4"}: sums of fractions and multiples of named parameters. */
final class Coordinates {
    private static final Pattern TERM = Pattern.compile("([+-]?)(\\d+(?:\\.\\d+)?)?(?:/(\\d+))?([a-z][A-Za-z]*)?");

    private Coordinates() {}

    /** Three values. */
    static double[] parse(String text, Map<String, Double> parameters) {
        String[] parts = text.split(" ");
        if (parts.length != 3) {
            throw new IllegalArgumentException("not three coordinates: " + text);
        }
        return new double[] {value(parts[0], parameters), value(parts[1], parameters), value(parts[2], parameters)};
    }

    private static double value(String text, Map<String, Double> parameters) {
        Matcher m = TERM.matcher(text);
        double sum = 0;
        int at = 0;
        while (at < text.length()) {
            if (!m.find(at) || m.start() != at || m.end() == at) {
                throw new IllegalArgumentException("not a coordinate: " + text);
            }
            double term = m.group(2) == null ? 1 : Double.parseDouble(m.group(2));
            if (m.group(3) != null) {
                term /= Double.parseDouble(m.group(3));
            }
            if (m.group(4) != null) {
                Double parameter = parameters.get(m.group(4));
                if (parameter == null) {
                    throw new IllegalArgumentException("no parameter " + m.group(4) + " for " + text);
                }
                term *= parameter;
            }
            sum += m.group(1).equals("-") ? -term : term;
            at = m.end();
        }
        return sum;
    }
}
