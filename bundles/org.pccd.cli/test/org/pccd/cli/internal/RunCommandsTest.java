package org.pccd.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders that are no runs; training itself is tried in the product, with the installed encoders and denoisers. */
class RunCommandsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resume RUN",
                "run show RUN",
                "run curves RUN --out OUT.svg",
                "run start RUN",
                "run rank RUN --into OUT",
                "sample RUN --count 1 --out OUT",
                "reconstruct RUN --count 1",
                "trace RUN --index 0 --out OUT"
            })
    void whatIsNoRunIsRefused(String arguments) throws IOException {
        Ran.pccd(filled(arguments)).fails(1, "not a run folder", "run.json");
        Path file = Samples.file(folder, "run.json", "{\"format\": \"pccd-run\", \"formatVersion\": 99}");
        Ran.pccd(filled(arguments)).fails(1, "version 99", "newer");
        Files.writeString(file, "{\"format\": ");
        Ran.pccd(filled(arguments)).fails(1, "run.json:1");
    }

    @Test
    void aDemoLeavesAnExistingFolderAlone() {
        Ran.pccd("demo", "--into", folder).fails(1, "exists");
    }

    private Object[] filled(String arguments) {
        return arguments
                .replace("RUN", folder.toString())
                .replace("OUT", folder.resolve("out").toString())
                .split(" ");
    }
}
