package org.pccd.energy.tensornet;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Reference data that lies beside the checkout, where there is any. */
final class SharedData {
    private SharedData() {}

    static Path file(String relative) {
        String given = System.getProperty("pccd.shared");
        Path shared = given == null ? beside(Path.of("").toAbsolutePath()) : Path.of(given);
        Path file = shared.resolve(relative);
        Assumptions.assumeTrue(Files.exists(file), () -> "reference data " + file + " is not on this machine");
        return file;
    }

    private static Path beside(Path folder) {
        for (Path p = folder; p != null; p = p.getParent()) {
            if (Files.isDirectory(p.resolve("shared"))) {
                return p.resolve("shared");
            }
        }
        return Path.of("shared");
    }
}
