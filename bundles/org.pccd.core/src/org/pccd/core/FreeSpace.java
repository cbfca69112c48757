package org.pccd.core;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Free space of disks. */
public final class FreeSpace {
    private FreeSpace() {}

    /** Bytes that this user may still write beside a file or folder that exists; huge where no system tells. */
    public static long bytes(Path existing) throws IOException {
        FileStore store = Files.getFileStore(existing);
        // Some network file systems tell no sizes at all: there the write itself is the test.
        return store.getTotalSpace() > 0 ? store.getUsableSpace() : Long.MAX_VALUE;
    }
}
