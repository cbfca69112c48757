package org.pccd.crystal.io.internal.xyz;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pccd.crystal.io.internal.text.Words;

/**
 * The key-value pairs of a frame's comment line; a word without a value is a true flag. Read by hand: the line may be
 * millions of characters long, which regular expressions do not survive.
 */
final class XyzComment {
    private final String line;
    private int at;

    private XyzComment(String line) {
        this.line = line;
    }

    static Map<String, String> parse(String line) {
        Map<String, String> pairs = new LinkedHashMap<>();
        XyzComment comment = new XyzComment(line);
        while (comment.skipSpace()) {
            String key = comment.token(true);
            comment.skipSpace();
            String value = "T";
            if (comment.at < line.length() && line.charAt(comment.at) == '=') {
                comment.at++;
                value = comment.skipSpace() ? comment.token(false) : "";
            }
            if (!key.isEmpty()) {
                pairs.put(key, value);
            }
        }
        return pairs;
    }

    /** Without the brackets and commas of an array. */
    static String plain(String array) {
        StringBuilder out = new StringBuilder(array);
        for (int i = 0; i < out.length(); i++) {
            if ("[]{}(),".indexOf(out.charAt(i)) >= 0) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }

    /** In how many of the three directions a crystal repeats; three where the text does not say. */
    static int periodic(String pbc) {
        String[] words = Words.of(plain(pbc));
        int directions = 0;
        for (String word : words) {
            directions += word.matches("[Ff0]|[Ff]alse|FALSE") ? 0 : 1;
        }
        return words.length == 1 ? 3 * directions : words.length == 3 ? directions : 3;
    }

    /** A key or value as it is written, in quotes where it needs them. */
    static String text(String s) {
        return s.matches("[A-Za-z0-9_.:+/-]+") ? s : "\"" + escaped(s) + "\"";
    }

    private boolean skipSpace() {
        while (at < line.length() && line.charAt(at) <= ' ') {
            at++;
        }
        return at < line.length();
    }

    private String token(boolean key) {
        return switch (line.charAt(at)) {
            case '"' -> quoted('"');
            case '\'' -> quoted('\'');
            case '[' -> array('[', ']');
            case '{' -> array('{', '}');
            default -> word(key);
        };
    }

    private String word(boolean key) {
        int from = at;
        while (at < line.length() && line.charAt(at) > ' ' && !(key && line.charAt(at) == '=')) {
            at++;
        }
        return line.substring(from, at);
    }

    // To the closing quote, or to the end where there is none.
    private String quoted(char quote) {
        StringBuilder out = new StringBuilder();
        at++;
        while (at < line.length() && line.charAt(at) != quote) {
            char c = line.charAt(at++);
            if (c == '\\' && quote == '"' && at < line.length()) {
                c = line.charAt(at++);
                c = c == 'n' ? '\n' : c;
            }
            out.append(c);
        }
        at++;
        return out.toString();
    }

    // Braces are marks like quotes; brackets belong to the value, as arrays nest in them.
    private String array(char open, char close) {
        int from = at;
        int depth = 0;
        while (at < line.length()) {
            char c = line.charAt(at++);
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (depth == 0) {
                return open == '{' ? line.substring(from + 1, at - 1) : line.substring(from, at);
            }
        }
        return line.substring(from);
    }

    private static String escaped(String s) {
        return s.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "").replace("\n", "\\n");
    }
}
