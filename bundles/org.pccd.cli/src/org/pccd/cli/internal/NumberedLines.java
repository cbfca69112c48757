package org.pccd.cli.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The lines of a file that are not blank, with their numbers. Where reading fails they end, and say so when asked. */
final class NumberedLines implements Iterator<NumberedLines.Line> {
    private final BufferedReader in;
    private Line next;
    private int number;
    private boolean ended;
    private IOException failure;

    /** A line with its number, from 1. */
    record Line(int number, String text) {}

    NumberedLines(BufferedReader in) {
        this.in = in;
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

    /** @throws IOException where the lines ended because they could not be read */
    void requireComplete() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    private String read() {
        try {
            return in.readLine();
        } catch (IOException e) {
            failure = new IOException("line " + (number + 1) + " cannot be read: " + e.getMessage(), e);
            return null;
        }
    }
}
