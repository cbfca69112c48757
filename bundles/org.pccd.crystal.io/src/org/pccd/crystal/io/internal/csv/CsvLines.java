package org.pccd.crystal.io.internal.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;

/** Lines with their numbers, which can be given back to be read again. */
final class CsvLines implements AutoCloseable {
    private final BufferedReader reader;
    private final ArrayDeque<String> returned = new ArrayDeque<>();
    private int number;

    CsvLines(BufferedReader reader) {
        this.reader = reader;
    }

    /** The next line without its end, null at the end of the file. */
    String next() throws IOException {
        String line = returned.isEmpty() ? reader.readLine() : returned.poll();
        if (line != null) {
            number++;
        }
        return line;
    }

    /** 1-based number of the line that was read last. */
    int number() {
        return number;
    }

    /** Gives back lines that were just read, so that they are next again. */
    void back(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            returned.addFirst(lines.get(i));
        }
        number -= lines.size();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
