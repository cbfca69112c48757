package org.pccd.dft.abinit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the documents {@code --- !Tag ... ...} that ABINIT writes among its output: flat, with scalars, block texts
 * and rows of numbers. Some are not valid YAML (tabs, tags without a name), so that only what is needed is understood.
 *
 * @param lines of each key, what follows the colon first
 */
record YamlDocument(String tag, Map<String, List<String>> lines) {
    private static final String BEGIN = "--- !";
    private static final String END = "...";
    private static final Pattern KEY = Pattern.compile("([A-Za-z]\\w*)\\s*:(?:\\s+(.*))?");

    /** Stars stand where a number did not fit its width. */
    private static final Pattern NUMBER = Pattern.compile("\\*{3,}|[-+]?\\d+\\.?\\d*(?:[EeDd][-+]?\\d+)?");

    /** Those that are complete, in their order. */
    static List<YamlDocument> all(List<String> text) {
        List<YamlDocument> found = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i);
            if (line.startsWith(BEGIN)) {
                begin = i;
            } else if (begin >= 0 && line.stripTrailing().equals(END)) {
                found.add(of(text.subList(begin, i)));
                begin = -1;
            }
        }
        return found;
    }

    /** @param text from the tag to the line before the end */
    static YamlDocument of(List<String> text) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : text.subList(1, text.size())) {
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                current = new ArrayList<>();
                current.add(key.group(2) == null ? "" : key.group(2).strip());
                lines.put(key.group(1), current);
            } else if (!line.isBlank()) {
                current.add(line.strip());
            }
        }
        return new YamlDocument(text.get(0).substring(BEGIN.length()).strip(), lines);
    }

    /** Whether a line begins a document with this tag. */
    static boolean begins(String line, String tag) {
        return line.startsWith(BEGIN + tag);
    }

    /** Whether a line ends a document. */
    static boolean ends(String line) {
        return line.stripTrailing().equals(END);
    }

    /** A block text as one line. */
    Optional<String> text(String key) {
        return Optional.ofNullable(lines.get(key))
                .map(all -> String.join(" ", all.subList(all.get(0).startsWith("|") ? 1 : 0, all.size()))
                        .replaceAll("\\s+", " ")
                        .strip());
    }

    OptionalDouble number(String key) {
        List<double[]> rows = rows(List.of(lines.getOrDefault(key, List.of("")).get(0)));
        return rows.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(rows.get(0)[0]);
    }

    /** The rows of three numbers under a key; null where there are none. */
    double[][] matrix(String key) {
        List<String> all = lines.getOrDefault(key, List.of());
        List<double[]> rows = rows(all.subList(Math.min(1, all.size()), all.size()));
        return rows.isEmpty() ? null : rows.toArray(double[][]::new);
    }

    private static List<double[]> rows(List<String> text) {
        List<double[]> rows = new ArrayList<>();
        for (String line : text) {
            double[] row = NUMBER.matcher(line)
                    .results()
                    .mapToDouble(m -> value(m.group()))
                    .toArray();
            if (row.length > 0) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static double value(String text) {
        return text.startsWith("*") ? Double.NaN : Double.parseDouble(text.replaceAll("[Dd]", "E"));
    }
}
