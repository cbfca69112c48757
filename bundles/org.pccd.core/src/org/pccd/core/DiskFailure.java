package org.pccd.core;

import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;

/** Tells why a write failed, by what the operating systems say. */
public final class DiskFailure {
    private static final List<String> FULL =
            List.of("no space left", "not enough space", "quota exceeded", "enough quota");
    private static final List<String> DENIED =
            List.of("permission denied", "read-only file system", "access is denied");

    private DiskFailure() {}

    /** Whether the disk is full or a quota used up. */
    public static boolean full(Throwable e) {
        return mentions(e, FULL);
    }

    /** Whether this user may not write there, or nobody may. */
    public static boolean denied(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof AccessDeniedException || t instanceof ReadOnlyFileSystemException) {
                return true;
            }
        }
        return mentions(e, DENIED);
    }

    private static boolean mentions(Throwable e, List<String> words) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
            if (words.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }
}
