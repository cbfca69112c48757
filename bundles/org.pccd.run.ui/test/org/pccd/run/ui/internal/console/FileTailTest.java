package org.pccd.run.ui.internal.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTailTest {
    @TempDir
    private Path folder;

    @Test
    void readsOnByWholeLines() throws Exception {
        Path file = folder.resolve("log.txt");
        FileTail tail = new FileTail(file, 1000);
        assertEquals("", tail.readOn(), "no file yet");
        Files.writeString(file, "one\ntw");
        assertEquals("one\n", tail.readOn());
        Files.writeString(file, "o\nthree\n", StandardOpenOption.APPEND);
        assertEquals("two\nthree\n", tail.readOn());
        assertEquals("", tail.readOn());
    }

    @Test
    void beginsNearTheEndOfALongFile() throws Exception {
        Path file = folder.resolve("log.txt");
        Files.writeString(file, "first\n".repeat(100) + "last but one\nlast\n");
        assertEquals("last\n", new FileTail(file, 10).readOn());
    }

    @Test
    void readsAnewWhatWasCut() throws Exception {
        Path file = folder.resolve("log.txt");
        Files.writeString(file, "one\ntwo\n");
        FileTail tail = new FileTail(file, 1000);
        tail.readOn();
        Files.writeString(file, "new\n");
        assertEquals("new\n", tail.readOn());
    }
}
