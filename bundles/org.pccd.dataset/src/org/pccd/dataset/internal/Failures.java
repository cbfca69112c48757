package org.pccd.dataset.internal;

import java.nio.file.Path;
import org.pccd.core.DiskFailure;
import org.pccd.core.PccdException;

/** Failures of disk and database in words for users. */
public final class Failures {
    private Failures() {}

    /** @param what what was being done, as in "import into" or "write the tensor cache in" */
    public static PccdException writing(String what, Path where, Exception e) {
        if (DiskFailure.full(e)) {
            return new PccdException(
                    "Cannot " + what + " " + where + ": the disk is full; free some space or choose a folder on another"
                            + " disk. Nothing was left behind.",
                    e);
        }
        if (DiskFailure.denied(e)) {
            return new PccdException(
                    "Cannot " + what + " " + where + ": the folder is read-only; choose one that you may write to.", e);
        }
        return new PccdException("Cannot " + what + " " + where + ": " + reason(e) + ".", e);
    }

    /** A dataset's file that is damaged, or that cannot be read. */
    public static PccdException reading(Path where, Exception e) {
        return new PccdException(
                where + " cannot be read: " + reason(e) + "; restore the dataset or import it again.", e);
    }

    // The first line only: the database appends stack traces and hints.
    private static String reason(Exception e) {
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String line = text.strip().lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
