package org.pccd.crystal.io.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.pccd.core.Problem;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.internal.text.InputException;

/** Readings that several formats need. */
public final class Results {
    private Results() {}

    /** A refusal at a line of the input. */
    public static Reading refused(String code, Input input, int line, String entry, String message) {
        return Reading.refused(new Problem(code, input.name(), line, entry, LineException.plain(message)));
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
        if (e instanceof InputException known) {
            return refused(known.code(), input, 0, entry, known.getMessage());
        }
        if (e instanceof NoSuchFileException) {
            return refused("file.missing", input, 0, entry, "there is no such file");
        }
        if (e instanceof AccessDeniedException) {
            return refused("file.unreadable", input, 0, entry, "you have no permission to read the file");
        }
        if (e instanceof ZipException || e instanceof EOFException) {
            String why = e.getMessage() == null ? "" : ": " + e.getMessage();
            String message = "the compressed file is damaged or cut off" + why + "; get it again from where it came";
            return refused("file.damaged", input, 0, entry, message);
        }
        return refused("file.unreadable", input, 0, entry, "the file cannot be read: " + e.getMessage());
    }
}
