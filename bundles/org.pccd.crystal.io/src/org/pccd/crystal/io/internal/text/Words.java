package org.pccd.crystal.io.internal.text;

import java.util.Arrays;

/** The words of one line, without regular expressions: reading large files is mostly this. */
public final class Words {
    private static final String[] NONE = {};

    private Words() {}

    /** The words between white space, without a comma at their end; none for a blank line. */
    public static String[] of(String line) {
        String[] words = NONE;
        int count = 0;
        int length = line.length();
        int i = 0;
        while (true) {
            while (i < length && space(line.charAt(i))) {
                i++;
            }
            if (i == length) {
                return words.length == count ? words : Arrays.copyOf(words, count);
            }
            int from = i;
            while (i < length && !space(line.charAt(i))) {
                i++;
            }
            if (count == words.length) {
                words = Arrays.copyOf(words, Math.max(8, 2 * count));
            }
            boolean comma = line.charAt(i - 1) == ',' && i - 1 > from;
            words[count++] = line.substring(from, comma ? i - 1 : i);
        }
    }

    /** The first word, empty for a blank line. */
    public static String first(String line) {
        int length = line.length();
        int from = 0;
        while (from < length && space(line.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < length && !space(line.charAt(to))) {
            to++;
        }
        return line.substring(from, to);
    }

    private static boolean space(char c) {
        return c <= ' ' || c == '\u00a0';
    }
}
