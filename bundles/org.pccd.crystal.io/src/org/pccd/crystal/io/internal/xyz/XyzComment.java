package org.pccd.crystal.io.internal.xyz;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The key-value pairs of a frame's comment line; a word without a value is a true flag. */
final class XyzComment {
    private static final String QUOTED = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final String BRACED = "\\{([^}]*)\\}";
    private static final String BRACKETS = "(\\[[^=]*\\])(?=\\s|$)";
    private static final Pattern PAIR = Pattern.compile("(?:" + QUOTED + "|([^\\s=\"]+))(?:\\s*=\\s*(?:" + QUOTED
            + "|'([^']*)'|" + BRACED + "|" + BRACKETS + "|(\\S+)))?");

    private XyzComment() {}

    static Map<String, String> parse(String line) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Matcher m = PAIR.matcher(line);
        while (m.find()) {
            String key = m.group(1) == null ? m.group(2) : unescaped(m.group(1));
            String value = "T";
            for (int g = 3; g <= 7; g++) {
                value = m.group(g) == null ? value : g == 3 ? unescaped(m.group(g)) : m.group(g);
            }
            pairs.put(key, value);
        }
        return pairs;
    }

    /** A key or value as it is written, in quotes where it needs them. */
    static String text(String s) {
        return s.matches("[A-Za-z0-9_.:+/-]+") ? s : "\"" + escaped(s) + "\"";
    }

    private static String escaped(String s) {
        return s.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "").replace("\n", "\\n");
    }

    private static String unescaped(String s) {
        if (s.indexOf('\\') < 0) {
            return s;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '\\' && i + 1 < s.length()) {
                c = s.charAt(++i);
                out.append(c == 'n' ? '\n' : c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
