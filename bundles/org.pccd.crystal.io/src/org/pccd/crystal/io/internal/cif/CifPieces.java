package org.pccd.crystal.io.internal.cif;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.internal.Readings;
import org.pccd.crystal.io.internal.Results;
import org.pccd.crystal.io.internal.text.InputException;
import org.pccd.crystal.io.internal.text.TextLines;

/**
 * Reads a CIF that may be larger than the memory: a long one is cut where a data block begins, and one piece after the
 * other is read.
 */
final class CifPieces extends Readings {
    /** Characters above which a piece ends with its data block; shorter files are one piece. */
    static final int PIECE = 1 << 22;

    /** Characters of one data block that are still read. */
    private static final int MOST = 1 << 28;

    private static final String NONE = "cif.no-structure";

    private final Input input;
    private final TextLines lines;
    private final ArrayDeque<Reading> ready = new ArrayDeque<>();
    private Reading none;
    private boolean found;
    private boolean ended;

    private CifPieces(Input input, TextLines lines) {
        this.input = input;
        this.lines = lines;
    }

    static Stream<Reading> read(Input input) throws IOException {
        Reader reader = input.reader();
        try {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[1 << 14];
            int n = reader.read(buffer);
            while (n >= 0 && text.length() < PIECE) {
                text.append(buffer, 0, n);
                n = reader.read(buffer);
            }
            if (n < 0) {
                reader.close();
                return CifReader.read(text.toString(), input.name(), 1).stream();
            }
            text.append(buffer, 0, n);
            PushbackReader whole = new PushbackReader(reader, text.length());
            whole.unread(text.toString().toCharArray());
            return stream(new CifPieces(input, new TextLines(whole)));
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    @Override
    protected Reading read() {
        while (ready.isEmpty() && !ended) {
            try {
                int first = lines.number() + 1;
                accept(CifReader.read(piece(), input.name(), first));
            } catch (IOException e) {
                ended = true;
                ready.add(Results.unreadable(input, e));
            }
        }
        if (ready.isEmpty() && !found) {
            found = true;
            return none;
        }
        return ready.poll();
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A piece without structures is no fault of the file, as long as another has some.
    private void accept(List<Reading> readings) {
        for (Reading reading : readings) {
            if (reading.refused() && reading.problem().code().equals(NONE)) {
                none = none == null ? reading : none;
            } else {
                found = true;
                ready.add(reading);
            }
        }
    }

    // The heading of the next block ends a piece, so that its last block does not look like the end of the file.
    private String piece() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean field = false;
        String line = lines.next();
        while (line != null) {
            if (!field && text.length() > PIECE && line.regionMatches(true, 0, "data_", 0, 5)) {
                lines.back(List.of(line));
                return text.append(line).append('\n').toString();
            }
            field ^= line.startsWith(";");
            text.append(line).append('\n');
            if (text.length() > MOST) {
                throw new InputException(
                        "file.too-large",
                        "a data block is longer than 256 million characters; split the file into smaller ones");
            }
            line = lines.next();
        }
        ended = true;
        return text.toString();
    }
}
