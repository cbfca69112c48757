package org.pccd.crystal.io.internal.xyz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.internal.LineException;
import org.pccd.crystal.io.internal.Numbers;
import org.pccd.crystal.io.internal.Readings;
import org.pccd.crystal.io.internal.Results;

/** Frame after frame; a frame whose extent is known but whose content is bad does not keep the next from being read. */
final class XyzReader extends Readings {
    private final Input input;
    private final BufferedReader reader;
    private int line;
    private int frame;
    private boolean ended;

    XyzReader(Input input, BufferedReader reader) {
        this.input = input;
        this.reader = reader;
    }

    @Override
    protected Reading read() {
        if (ended) {
            return null;
        }
        try {
            String first = nextLine();
            while (first != null && first.isBlank()) {
                first = nextLine();
            }
            if (first == null) {
                ended = true;
                return frame > 0 ? null : Results.refused("xyz.truncated", input, line, "", "the file is empty");
            }
            frame++;
            return frame(first.startsWith("\uFEFF") ? first.substring(1) : first);
        } catch (IOException e) {
            ended = true;
            return Results.unreadable(input, e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reading frame(String first) throws IOException {
        int start = line;
        String name = frame == 1 ? input.fileName() : input.fileName() + "#" + frame;
        int atoms = Numbers.count(first.strip());
        if (atoms < 0) {
            ended = true;
            return Results.refused(
                    "xyz.syntax",
                    input,
                    line,
                    name,
                    "expected the number of atoms of a frame; what follows is not read");
        }
        String comment = nextLine();
        List<String> rows = new ArrayList<>();
        String row = comment;
        while (row != null && rows.size() < atoms) {
            row = nextLine();
            if (row != null) {
                rows.add(row);
            }
        }
        if (rows.size() < atoms) {
            ended = true;
            return Results.refused(
                    "xyz.truncated",
                    input,
                    line,
                    name,
                    "the file ends after " + rows.size() + " of " + atoms + " atoms");
        }
        try {
            return Reading.of(new XyzFrame(start, comment == null ? "" : comment, rows).entry(name, input.name()));
        } catch (LineException e) {
            return Results.refused(e.code(), input, e.line(), name, e.getMessage());
        }
    }

    private String nextLine() throws IOException {
        String text = reader.readLine();
        if (text != null) {
            line++;
        }
        return text;
    }
}
