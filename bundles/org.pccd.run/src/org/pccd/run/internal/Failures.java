package org.pccd.run.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.pccd.core.DiskFailure;
import org.pccd.core.PccdException;

/** Says in one sentence why something could not be written. */
public final class Failures {
    private Failures() {}

    public static PccdException writing(Path where, Exception cause) {
        return new PccdException(where + " cannot be written: " + reason(cause), cause);
    }

    /**
     * What a failure means, in one sentence for people.
     *
     * @param where it was being written to, for failures of the disk
     */
    public static String sentence(Path where, Throwable failure) {
        return switch (failure) {
            case PccdException e -> e.getMessage();
            case IOException e -> writing(where, e).getMessage();
            case UncheckedIOException e -> writing(where, e.getCause()).getMessage();
            case UnsatisfiedLinkError e -> "A native library cannot be loaded on this machine: " + e.getMessage() + ".";
            case OutOfMemoryError e ->
                "Not enough memory (" + e.getMessage() + "): give the worker more, for example with --heap 4g.";
            default -> "Unexpected failure, please report it: " + failure + "; the trace is in log.txt.";
        };
    }

    private static String reason(Exception cause) {
        if (DiskFailure.full(cause)) {
            return "the disk is full; free space there and try again.";
        }
        if (DiskFailure.denied(cause)) {
            return "it is read-only for this user; choose another folder or change its rights.";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way; choose another name.";
        }
        String text = String.valueOf(cause.getMessage());
        String detail = cause instanceof FileSystemException f && f.getReason() != null ? f.getReason() : text;
        return (cause instanceof IOException ? detail : cause.toString()) + "; mend this or choose another folder.";
    }
}
