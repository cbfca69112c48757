package org.pccd.dataset.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.pccd.core.FreeSpace;

/**
 * Stops before a disk is full, with the usual failure. The database survives a full disk with an error most often,
 * but not always: after a failed commit it has been seen to end the process.
 */
final class DiskSpace {
    /** More than the database writes between two checks. */
    static final long RESERVE = 32L << 20;

    private DiskSpace() {}

    /** @throws IOException where the disk of this folder has not so many bytes left and a reserve */
    static void require(Path folder, long bytes) throws IOException {
        long usable = FreeSpace.bytes(folder);
        if (usable < bytes + RESERVE) {
            throw new IOException(
                    "No space left: " + (usable >> 20) + " MB are left, " + (bytes + RESERVE >> 20) + " MB are needed");
        }
    }
}
