package org.pccd.cli.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.pccd.core.PccdException;
import org.pccd.crystal.io.Input;

/** The lines of a file that are not blank, with their numbers. Where reading fails they end, and say so when asked. */
final class NumberedLines implements Iterator<NumberedLines.Line>, AutoCloseable {
    private final BufferedReader in;
    private final String source;
    private Line next;
    private int number;
    private boolean ended;
    private PccdException failure;

    /** A line with its number, from 1. */
    record Line(int number, String text) {}

    /** @param file UTF-8; may be compressed as other inputs are */
    NumberedLines(Path file) throws IOException {
        in = new BufferedReader(new InputStreamReader(Input.of(file).open(), StandardCharsets.UTF_8), 1 << 16);
        source = file.toString();
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            String text = read();
            number++;
            ended = text == null;
            next = ended || text.isBlank() ? null : new Line(number, text);
        }
        return next != null;
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Line line = next;
        next = null;
        return line;
    }

    /** @throws PccdException where the lines ended because they could not be read */
    void requireComplete() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private String read() {
        try {
            return in.readLine();
        } catch (IOException e) {
            failure = new PccdException(
                    source + ":" + (number + 1) + ": the file cannot be read any further: " + e.getMessage(), e);
            return null;
        }
    }
}
