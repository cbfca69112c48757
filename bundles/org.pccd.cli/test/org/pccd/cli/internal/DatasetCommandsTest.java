package org.pccd.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Json;

class DatasetCommandsTest {
    @TempDir
    private Path folder;

    private Path dataset;

    @BeforeEach
    void place() {
        dataset = folder.resolve("made");
    }

    @AfterEach
    void goOn() {
        Interrupt.reset();
    }

    @Test
    void aBrokenRowCostsThatRowOnlyAndIsWrittenDown() throws IOException {
        Path table = Samples.file(folder, "t.csv", Samples.csv(30, 12));
        JsonNode counts = Ran.pccd("dataset", "import", table, "--into", dataset, "--json")
                .json()
                .path("counts");
        assertEquals(30, counts.path("read").asInt());
        assertEquals(1, counts.path("refused").asInt());
        assertEquals(29, counts.path("kept").asInt());
        List<String> refusals = Files.readAllLines(dataset.resolve("refusals.jsonl"));
        assertEquals(1, refusals.size());
        JsonNode refusal = Json.mapper().readTree(refusals.get(0));
        assertEquals(table.toString(), refusal.path("source").asText());
        assertEquals("row 12", refusal.path("entry").asText());
        assertTrue(refusal.path("line").asInt() > 0);
    }

    @Test
    void infoDescribesWhatWasImported() throws IOException {
        Path made = Samples.dataset(folder);
        JsonNode json = Ran.pccd("dataset", "info", made, "--json").json();
        assertEquals(40, json.path("statistics").path("structures").asInt());
        String text = Ran.pccd("dataset", "info", made).succeeds().out();
        for (String word : List.of("Structures 40", "Na 40", "train", "val", "test", "Space groups", "Sites")) {
            assertTrue(text.contains(word), text);
        }
    }

    @Test
    void filtersOfTheImportAreCountedByTheirReason() throws IOException {
        Path table = Samples.file(folder, "t.csv", Samples.csv(30, 0));
        Ran.pccd("dataset", "import", table, "--into", dataset, "--exclude", "Cl")
                .fails(1, "has Cl; kept are those without Cl");
        Ran.pccd("dataset", "import", table, "--into", dataset, "--only", "Qq").fails(2, "Qq");
        Ran.pccd("dataset", "import", "--into", dataset).fails(2, "--prototypes");
        String text = Ran.pccd("dataset", "preview", table, "--spacegroup", "1-15", "--limit", "20")
                .succeeds()
                .out();
        assertTrue(text.contains("Of 20 looked at, and there are more: 0 would be kept, 20 filtered out"), text);
        assertTrue(text.contains("filtered 20: filter.space-group"), text);
    }

    @Test
    void structuresAreListedSortedAndFiltered() throws IOException {
        Path made = Samples.dataset(folder);
        JsonNode json = Ran.pccd(
                        "dataset",
                        "list",
                        made,
                        "--sort",
                        "row",
                        "--descending",
                        "--filter",
                        "row:<=30",
                        "--filter",
                        "chemical_system:Na",
                        "--limit",
                        "2",
                        "--json")
                .json();
        assertEquals(31, json.path("found").asInt());
        assertEquals(30, json.path("rows").get(0).path("row").asInt());
        assertEquals(2, json.path("rows").size());
        Ran.pccd("dataset", "list", made, "--sort", "nothing").fails(2, "no column 'nothing'");
    }

    @Test
    void duplicatesAreMarkedOrRefusedWhereAskedFor() throws IOException {
        Path table = Samples.file(folder, "t.csv", Samples.csv(30, 0));
        JsonNode counts = Ran.pccd("dataset", "import", table, "--into", dataset, "--duplicates", "refuse", "--json")
                .json()
                .path("counts");
        assertEquals(1, counts.path("kept").asInt());
        assertEquals(29, counts.path("refused").asInt());
        String info = Ran.pccd("dataset", "info", dataset).succeeds().out();
        assertTrue(info.contains("29 refused") && info.contains("225 1"), info);
        Path marked = folder.resolve("marked");
        String text = Ran.pccd("dataset", "import", table, "--into", marked, "--duplicates", "mark", "--symprec", "0")
                .succeeds()
                .out();
        assertTrue(text.contains("29 kept entries are marked"), text);
        assertTrue(Ran.pccd("dataset", "info", marked).succeeds().out().contains("were not looked for"));
    }

    @Test
    void aCutOffFileIsRefusedWithItsLine() throws IOException {
        Path cut = Samples.file(folder, "cut.cif", Samples.cif("x", 4).substring(0, 280));
        Ran.pccd("dataset", "import", cut, "--into", dataset).fails(1, "cut.cif");
        assertFalse(Files.exists(dataset));
    }

    @Test
    void anUnknownElementIsNamed() throws IOException {
        Path file = Samples.file(folder, "q.cif", Samples.cif("q", 4).replace("Na1 Na", "Qq1 Qq"));
        Ran.pccd("dataset", "import", file, "--into", dataset).fails(1, "q.cif", "Qq");
    }

    @Test
    void whatIsNotThereIsNamed() {
        Ran.pccd("dataset", "import", folder.resolve("none.cif"), "--into", dataset)
                .fails(1, "none.cif", "does not exist");
        Ran.pccd("dataset", "info", folder.resolve("none")).fails(1, "none", "does not exist");
    }

    @Test
    void whatExistsIsLeftAsItIs() throws IOException {
        Path made = Samples.dataset(folder);
        String before = Files.readString(made.resolve("dataset.json"));
        Ran.pccd("dataset", "import", folder.resolve("table.csv"), "--into", made)
                .fails(1, "exists");
        assertEquals(before, Files.readString(made.resolve("dataset.json")));
    }

    @Test
    void aFolderThatIsNoDatasetIsRefused() {
        Ran.pccd("dataset", "info", folder).fails(1, folder.toString(), "dataset.json");
        Ran.pccd("train", "--dataset", folder, "--run", folder.resolve("r")).fails(1, "dataset.json");
    }

    @Test
    void aDatasetOfANewerVersionIsRefused() throws IOException {
        Path made = Samples.dataset(folder);
        Path file = made.resolve("dataset.json");
        ObjectNode info = (ObjectNode) Json.tree(file);
        Files.writeString(file, Json.pretty(info.put("formatVersion", 99)));
        Ran.pccd("dataset", "info", made).fails(1, "99", "newer");
    }

    @Test
    void anInterruptedImportLeavesNothing() throws IOException {
        Path table = Samples.file(folder, "t.csv", Samples.csv(30, 0));
        Interrupt.request();
        Ran.pccd("dataset", "import", table, "--into", dataset).fails(1, "stopped by the user");
        try (var left = Files.list(folder)) {
            assertEquals(List.of(table), left.toList());
        }
    }
}
