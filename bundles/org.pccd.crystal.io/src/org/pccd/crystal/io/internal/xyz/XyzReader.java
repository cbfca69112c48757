package org.pccd.crystal.io.internal.xyz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.internal.Numbers;
import org.pccd.crystal.io.internal.Readings;
import org.pccd.crystal.io.internal.Results;
import org.pccd.crystal.io.internal.text.TextLines;

/** Frame after frame; behind one whose number of atoms is wrong, the next is looked for. */
final class XyzReader extends Readings {
    private static final Pattern DESCRIPTION = Pattern.compile("(lattice|properties)\\s*=", Pattern.CASE_INSENSITIVE);

    private final Input input;
    private final TextLines lines;
    private int frame;
    private boolean ended;
    private boolean lost;

    XyzReader(Input input, TextLines lines) {
        this.input = input;
        this.lines = lines;
    }

    @Override
    protected Reading read() {
        Reading reading = null;
        try {
            while (!ended && reading == null) {
                String first = lines.next();
                ended = first == null;
                if (!ended && !first.isBlank()) {
                    reading = begin(first);
                }
            }
        } catch (IOException e) {
            ended = true;
            return Results.unreadable(input, frame == 0 ? "" : "after frame " + frame, e);
        }
        return ended && frame++ == 0
                ? Results.refused("xyz.truncated", input, lines.number(), "", "the file is empty")
                : reading;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Null where the line is one of those that are passed over until a frame begins.
    private Reading begin(String first) throws IOException {
        int atoms = Numbers.count(first.strip());
        if (lost && (atoms < 0 || !describes(lines.peek()))) {
            return null;
        }
        frame++;
        lost = atoms < 0;
        String name = frame == 1 ? input.fileName() : input.fileName() + "#" + frame;
        if (!lost) {
            return frame(name, atoms);
        }
        String shown = first.strip().substring(0, Math.min(40, first.strip().length()));
        return Results.refused(
                "xyz.syntax",
                input,
                lines.number(),
                name,
                "expected the number of atoms of a frame, found '" + shown
                        + "'; it is read on where a frame with a lattice begins");
    }

    private Reading frame(String name, int atoms) throws IOException {
        int start = lines.number();
        String comment = lines.next();
        XyzFrame content = new XyzFrame(input, name, start, comment == null ? "" : comment);
        for (int n = 0; n < atoms || comment == null; n++) {
            String row = comment == null ? null : lines.next();
            if (row == null) {
                ended = true;
                return cut(name, "the file ends after " + n + " of " + atoms + " atoms");
            }
            if (Numbers.count(row.strip()) >= 0 && describes(lines.peek())) {
                lines.back(List.of(row));
                return cut(name, "the next frame begins after " + n + " of " + atoms + " atoms");
            }
            content.add(row, lines.number());
        }
        return content.reading();
    }

    private Reading cut(String name, String message) {
        return Results.refused("xyz.truncated", input, lines.number(), name, message);
    }

    /** Whether a comment line is one of extended XYZ. */
    static boolean describes(String comment) {
        return comment != null && DESCRIPTION.matcher(comment).find();
    }
}
