package org.pccd.dataset.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private static final Path FOLDER = Path.of("data");

    @Test
    void aFullDiskIsCalledFull() {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "this system has no /dev/full");
        IOException e = assertThrows(IOException.class, () -> {
            try (FileChannel out = FileChannel.open(full, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.allocate(100));
            }
        });
        assertEquals(
                "Cannot import into data: the disk is full; free some space or choose a folder on another disk."
                        + " Nothing was left behind.",
                Failures.writing("import into", FOLDER, e).getMessage());
    }

    /** The sentence that the database gives, with its own details after it. */
    @Test
    void aFullDiskBelowTheDatabaseIsCalledFull() {
        SQLException e =
                new SQLException("IO Error: Could not write file \"x\": No space left on device\n\nStack trace");
        assertTrue(Failures.writing("import into", FOLDER, e).getMessage().contains("the disk is full"));
    }

    @Test
    void aReadOnlyFolderIsCalledReadOnly() {
        AccessDeniedException e = new AccessDeniedException("data");
        assertTrue(Failures.writing("import into", FOLDER, e).getMessage().contains("read-only"));
    }

    @Test
    void anythingElseKeepsItsFirstLine() {
        SQLException e = new SQLException("Invalid Input: odd\nat line 3");
        assertEquals(
                "Cannot import into data: Invalid Input: odd.",
                Failures.writing("import into", FOLDER, e).getMessage());
    }
}
