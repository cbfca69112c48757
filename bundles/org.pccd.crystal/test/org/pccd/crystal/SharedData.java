package org.pccd.crystal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Reference data that lies beside the checkout, where there is any. */
public final class SharedData {
    private SharedData() {}

    /** The file, where it is there; else the test is skipped with a message. */
    public static Path file(String relative) {
        String given = System.getProperty("pccd.shared");
        if (given != null) {
            return require(Path.of(given, relative));
        }
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            if (Files.isDirectory(p.resolve("shared"))) {
                return require(p.resolve("shared").resolve(relative));
            }
        }
        return require(Path.of("shared", relative));
    }

    private static Path require(Path file) {
        Assumptions.assumeTrue(Files.exists(file), () -> "reference data " + file + " is not on this machine");
        return file;
    }
}
