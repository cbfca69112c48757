package org.pccd.plot.ui;

/** Fields of comma-separated values. */
final class Csv {
    private Csv() {}

    static String field(String text) {
        return text.matches("(?s).*[\",\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
