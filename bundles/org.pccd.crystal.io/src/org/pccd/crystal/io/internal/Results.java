package org.pccd.crystal.io.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.pccd.core.Problem;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;

/** Readings that several formats need. */
public final class Results {
    private Results() {}

    /** A refusal at a line of the input. */
    public static Reading refused(String code, Input input, int line, String entry, String message) {
        return Reading.refused(new Problem(code, input.name(), line, entry, message));
    }

    /** The input could not be opened or read to its end. */
    public static Reading unreadable(Input input, IOException e) {
        return unreadable(input, "", e);
    }

    /**
     * The input could not be read to its end.
     *
     * @param entry how far it was read, or empty
     */
    public static Reading unreadable(Input input, String entry, IOException e) {
        if (e instanceof NoSuchFileException) {
            return refused("file.missing", input, 0, entry, "there is no such file");
        }
        if (e instanceof ZipException || e instanceof EOFException) {
            String message = "the compressed file is damaged or cut off: " + e.getMessage();
            return refused("file.damaged", input, 0, entry, message);
        }
        return refused("file.unreadable", input, 0, entry, "the file cannot be read: " + e.getMessage());
    }
}
