package org.pccd.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    Path folder;

    @Test
    void entriesComeInTheOrderOfTheirNames() throws IOException {
        Files.createFile(folder.resolve("b"));
        Files.createDirectory(folder.resolve("a"));
        assertEquals(List.of(folder.resolve("a"), folder.resolve("b")), Folders.list(folder));
        assertEquals(List.of(), Folders.list(folder.resolve("absent")));
    }

    @Test
    void aFolderGoesWithAllThatIsInIt() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("x/y/z"));
        Files.writeString(deep.resolve("file"), "text");
        Folders.delete(folder.resolve("x"));
        assertFalse(Files.exists(folder.resolve("x")));
        Folders.delete(folder.resolve("x"));
        Folders.discard(folder.resolve("x"));
    }

    @Test
    void whatALinkPointsToStays() throws IOException {
        Path kept = Files.createDirectory(folder.resolve("kept"));
        Files.writeString(kept.resolve("file"), "text");
        Path removed = Files.createDirectory(folder.resolve("removed"));
        try {
            Files.createSymbolicLink(removed.resolve("link"), kept);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("This file system has no links.");
        }
        Folders.discard(removed);
        assertFalse(Files.exists(removed));
        assertTrue(Files.exists(kept.resolve("file")));
    }
}
