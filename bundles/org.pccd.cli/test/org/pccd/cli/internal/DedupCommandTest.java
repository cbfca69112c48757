package org.pccd.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DedupCommandTest {
    @TempDir
    private Path folder;

    private Path in;

    @BeforeEach
    void make() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        Samples.file(in, "a.cif", Samples.cif("a", 4));
        Samples.file(in, "b.cif", Samples.cif("b", 4.2).replace("Na1 Na", "K1 K"));
        Samples.file(in, "c.cif", Samples.cif("c", 4.1));
        Samples.file(in, "d.cif", "data_d\n_cell_length_a");
    }

    @AfterEach
    void goOn() {
        Interrupt.reset();
    }

    @Test
    void everyStructureIsInAGroupOrRefused() throws IOException {
        JsonNode json = Ran.pccd("dedup", in, "--json").json();
        assertEquals(4, json.path("read").asInt());
        assertEquals(2, json.path("unique").asInt());
        assertEquals(1, json.path("duplicates").asInt());
        assertEquals(1, json.path("refused").asInt());
        assertEquals(2, json.path("groups").size());
        assertEquals("a", json.at("/groups/0/representative/entry").asText());
        assertEquals("c", json.at("/groups/0/members/1/entry").asText());
        assertTrue(json.at("/problems/0/source").asText().endsWith("d.cif"));
        String text = Ran.pccd("dedup", in).succeeds().out();
        assertTrue(text.startsWith("Read 4 = unique 2 + duplicates 1 + refused 1"), text);
        assertTrue(text.contains("NaCl, 2:") && text.contains("c.cif") && text.contains("d.cif"), text);
        assertFalse(text.contains("b.cif"), text);
    }

    @Test
    void theFirstOfEachGroupIsWritten() throws IOException {
        Path table = folder.resolve("unique.csv");
        Ran.pccd("dedup", in, "--out", table).succeeds();
        assertEquals(2, Ran.pccd("symmetry", table).succeeds().out().lines().count());
        Ran.pccd("dedup", in, "--out", table).fails(1, "unique.csv", "--force");
        Ran.pccd("dedup", in, "--out", folder.resolve("out"), "--format", "poscar")
                .succeeds();
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertEquals(
                    List.of("a.vasp", "b.vasp"),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void tablesAndDatasetsAreComparedTogether() throws IOException {
        Path dataset = Samples.dataset(folder);
        JsonNode json = Ran.pccd("dedup", dataset, in, "--json").json();
        assertEquals(44, json.path("read").asInt());
        assertEquals(2, json.path("unique").asInt());
    }

    @Test
    void theToleranceDecides() throws IOException {
        assertEquals(
                3,
                Ran.pccd("dedup", in, "--json", "--no-scale", "--ltol", "0.01")
                        .json()
                        .path("unique")
                        .asInt());
    }

    @Test
    void whereThereIsNothingToCompareTheReasonIsSaid() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Ran.pccd("dedup", empty).fails(1, "no structures");
        Ran.pccd("dedup", in.resolve("d.cif")).fails(1, "d.cif");
        Ran.pccd("dedup", folder.resolve("none")).fails(1, "does not exist");
    }

    @Test
    void itCanBeStopped() {
        Interrupt.request();
        Ran.pccd("dedup", in, "--out", folder.resolve("o.csv")).fails(1, "stopped by the user");
        assertFalse(Files.exists(folder.resolve("o.csv")));
    }
}
