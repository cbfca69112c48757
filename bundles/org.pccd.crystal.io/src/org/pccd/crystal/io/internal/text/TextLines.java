package org.pccd.crystal.io.internal.text;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.List;

/** Numbered lines of a text that may be longer than the memory; ends with {@code \n}, {@code \r\n} or {@code \r}. */
public final class TextLines implements AutoCloseable {
    /** Longer lines are a sign of another kind of file; they are not kept in memory. */
    private static final int LONGEST = 1 << 26;

    private final Reader reader;
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int end;
    private boolean afterReturn;
    private int number;
    private final ArrayDeque<String> returned = new ArrayDeque<>();

    public TextLines(Reader reader) {
        this.reader = reader;
    }

    /**
     * The next line without its end, null behind the last one.
     *
     * @throws InputException where it is longer than 64 M characters
     */
    public String next() throws IOException {
        String line = returned.isEmpty() ? read() : returned.poll();
        number += line == null ? 0 : 1;
        return line;
    }

    /** Looks at the next line without taking it, null behind the last one. */
    public String peek() throws IOException {
        if (returned.isEmpty()) {
            String line = read();
            if (line == null) {
                return null;
            }
            returned.add(line);
        }
        return returned.peek();
    }

    /** Gives back the lines that were taken last, so that they are next again. */
    public void back(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            returned.addFirst(lines.get(i));
        }
        number -= lines.size();
    }

    /** 1-based number of the line that was taken last, 0 before the first. */
    public int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private String read() throws IOException {
        StringBuilder longer = null;
        while (true) {
            if (at == end && !fill()) {
                return longer == null || longer.isEmpty() ? null : longer.toString();
            }
            if (afterReturn && buffer[at] == '\n') {
                at++;
                afterReturn = false;
                continue;
            }
            afterReturn = false;
            int start = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            if (at < end) {
                afterReturn = buffer[at] == '\r';
                String part = new String(buffer, start, at++ - start);
                return longer == null ? part : longer.append(part).toString();
            }
            longer = longer == null ? new StringBuilder(2 * (end - start)) : longer;
            longer.append(buffer, start, end - start);
            if (longer.length() > LONGEST) {
                throw new InputException(
                        "file.line-too-long",
                        "line " + (number + 1) + " is longer than 64 million characters: not a file with structures?");
            }
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, reader.read(buffer, 0, buffer.length));
        return end > 0;
    }
}
