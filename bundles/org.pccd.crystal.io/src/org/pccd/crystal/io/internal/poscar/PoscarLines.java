package org.pccd.crystal.io.internal.poscar;

import java.io.IOException;
import java.util.regex.Pattern;
import org.pccd.crystal.io.internal.LineException;
import org.pccd.crystal.io.internal.Numbers;
import org.pccd.crystal.io.internal.text.TextLines;
import org.pccd.crystal.io.internal.text.Words;

/** The lines of a POSCAR with what is expected on them. */
final class PoscarLines {
    /** Between two numbers that a fixed format left no space for: {@code 0.12345-0.54321}. */
    private static final Pattern GLUED = Pattern.compile("(?<=[0-9.])(?=-)");

    private final TextLines lines;

    PoscarLines(TextLines lines) {
        this.lines = lines;
    }

    int number() {
        return lines.number();
    }

    /** The next line without taking it, null at the end. */
    String peek() throws IOException {
        return lines.peek();
    }

    String line(String what) throws LineException, IOException {
        String line = lines.next();
        if (line == null) {
            throw new LineException(
                    "poscar.truncated", lines.number(), "the file ends where " + what + " should follow");
        }
        return line;
    }

    /** The next line that is not blank. */
    String filled(String what) throws LineException, IOException {
        String line = line(what);
        while (line.isBlank()) {
            line = line(what);
        }
        return line;
    }

    double[] vector(String what, String line) throws LineException {
        double[] v = numbers(Words.of(line));
        if (v == null) {
            throw expected(what + " (three numbers)", line);
        }
        return v;
    }

    /** Three numbers at the beginning of a line, null where there are none. */
    static double[] numbers(String[] words) {
        double[] v = new double[3];
        int n = 0;
        for (int w = 0; w < words.length && n < 3; w++) {
            v[n] = Numbers.parse(words[w]);
            if (!Double.isNaN(v[n])) {
                n++;
                continue;
            }
            for (String part : GLUED.split(words[w])) {
                double d = part.indexOf('.') < 0 ? Double.NaN : Numbers.parse(part);
                if (Double.isNaN(d) || n == 3) {
                    return null;
                }
                v[n++] = d;
            }
        }
        return n == 3 ? v : null;
    }

    LineException expected(String what, String found) {
        String text = found.strip();
        String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
        return new LineException(
                "poscar.syntax", lines.number(), "expected " + what + ", found '" + shown.replace('\0', ' ') + "'");
    }
}
