package org.pccd.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs as they lie about, seen by the commands that only look. */
class RunsCommandTest {
    private static final String SAMPLING = """
        {"format": "pccd-job", "formatVersion": 2, "kind": "SAMPLE", "run": "/gone", "created": "",
         "request": {"count": 3, "first": 0, "batch": 1, "sampler": "ddim", "steps": 5, "eta": 0.0,
          "guidance": 1.0, "seed": 0, "elements": ["Li"]}, "structureFormat": "cif"}\
        """;

    @TempDir
    private Path folder;

    @Test
    void aFolderWithoutRunsSaysSo() throws Exception {
        assertTrue(Ran.pccd("runs", folder).succeeds().out().contains("no run"));
        assertEquals("[]", Ran.pccd("runs", folder, "--json").json().toString());
        Ran.pccd("runs", folder.resolve("none")).fails(1, "no folder");
    }

    @Test
    void whatIsBrokenIsListedBesideTheRest() throws Exception {
        Path broken = Files.createDirectories(folder.resolve("a/broken"));
        Files.writeString(broken.resolve("run.json"), "{");
        Path sampling = Files.createDirectories(folder.resolve("b"));
        Files.writeString(sampling.resolve("job.json"), SAMPLING);
        Files.writeString(sampling.resolve("status.json"), "");
        var rows = Ran.pccd("runs", folder, "--json").json();
        assertEquals(2, rows.size());
        assertTrue(rows.get(0).path("problem").asText().contains("run.json:1"), rows.toString());
        assertEquals("LOST", rows.get(1).path("status").path("state").asText());
        assertTrue(Ran.pccd("runs", folder).succeeds().out().contains("torn"));
        assertTrue(Ran.pccd("run", "show", sampling).succeeds().out().contains("ddim"));
        Ran.pccd("run", "pause", sampling).fails(1, "No worker", "run resume");
        Ran.pccd("run", "stop", sampling).succeeds();
    }
}
