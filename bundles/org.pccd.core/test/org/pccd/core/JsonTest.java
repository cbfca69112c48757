package org.pccd.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {
    record Point(double x, int n) {}

    @TempDir
    Path folder;

    @Test
    void numbersKeepFullPrecision() {
        assertEquals("{\"x\":0.1,\"n\":3}", Json.line(new Point(0.1, 3)));
        assertEquals("{\"x\":0.30000000000000004,\"n\":3}", Json.line(new Point(0.1 + 0.2, 3)));
    }

    @Test
    void brokenJsonIsReportedWithFileAndLine() throws IOException {
        Path file = Files.writeString(folder.resolve("run.json"), "{\"x\": 1,\n\"n\": }");
        PccdException e = assertThrows(PccdException.class, () -> Json.read(file, Point.class));
        assertTrue(e.getMessage().startsWith(file + ":2:"), e.getMessage());
    }

    @Test
    void anUnknownKeyIsNotIgnored() throws IOException {
        Path file = Files.writeString(folder.resolve("run.json"), "{\"x\": 1, \"n\": 2, \"m\": 3}");
        assertThrows(PccdException.class, () -> Json.read(file, Point.class));
    }
}
