package org.pccd.run.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.pccd.core.PccdException;

/** Says in one sentence why something could not be written. */
public final class Failures {
    private Failures() {}

    public static PccdException writing(Path where, Exception cause) {
        return new PccdException(where + " cannot be written: " + reason(cause), cause);
    }

    /** Whether the cause is a full disk or a used-up quota, by what the systems say. */
    public static boolean diskFull(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            String text = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
            if (text.contains("no space left") || text.contains("not enough space") || text.contains("quota")) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Exception cause) {
        if (diskFull(cause)) {
            return "the disk is full; free space there and try again.";
        }
        String text = String.valueOf(cause.getMessage());
        if (cause instanceof AccessDeniedException
                || cause instanceof ReadOnlyFileSystemException
                || text.contains("Read-only file system")) {
            return "it is read-only for this user; choose another folder or change its rights.";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way; choose another name.";
        }
        String detail = cause instanceof FileSystemException f && f.getReason() != null ? f.getReason() : text;
        return (cause instanceof IOException ? detail : cause.toString()) + "; mend this or choose another folder.";
    }
}
