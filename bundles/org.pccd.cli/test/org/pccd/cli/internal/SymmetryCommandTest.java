package org.pccd.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Json;

class SymmetryCommandTest {
    @TempDir
    private Path folder;

    @AfterEach
    void goOn() {
        Interrupt.reset();
    }

    @Test
    void aFileGivesATable() throws IOException {
        Path salt = Samples.file(folder, "salt.cif", Samples.cif("salt", 4));
        String text = Ran.pccd("symmetry", salt, "--operations").succeeds().out();
        for (String word : List.of("salt.cif", "NaCl", "225", "F m -3 m", "m-3m", "-x,-y,-z")) {
            assertTrue(text.contains(word), text);
        }
    }

    @Test
    void jsonTellsTheSameInOneLine() throws IOException {
        Path salt = Samples.file(folder, "salt.cif", Samples.cif("salt", 4));
        JsonNode json = Ran.pccd("symmetry", salt, "--json").json();
        assertEquals(225, json.path("number").asInt());
        assertEquals("F m -3 m", json.path("symbol").asText());
        assertEquals("-F 4 2 3", json.path("hallSymbol").asText());
        assertEquals("m-3m", json.path("pointGroup").asText());
        assertEquals("cubic", json.path("crystalSystem").asText());
        assertEquals(48, json.path("operations").asInt(), "of the primitive cell");
        assertEquals(2, json.path("primitiveSites").asInt());
        assertEquals("[\"a\",\"b\"]", json.path("wyckoffs").toString());
        assertEquals("[\"m-3m\",\"m-3m\"]", json.path("siteSymmetries").toString());
        assertFalse(json.has("error"));
    }

    @Test
    void cellsAreShownWhereAskedFor() throws IOException {
        Path salt = Samples.file(folder, "salt.cif", Samples.cif("salt", 4));
        JsonNode json = Ran.pccd("symmetry", salt, "--json", "--standardised", "--primitive")
                .json();
        assertEquals(8, json.at("/standardised/elements").size());
        assertEquals(4 * Math.sqrt(2), json.at("/standardised/lattice/0/0").asDouble(), 1e-9);
        assertEquals(2, json.at("/primitive/fractional").size());
        String text = Ran.pccd("symmetry", salt, "--standardised").succeeds().out();
        assertTrue(text.contains("Standardised cell of") && text.contains("5.65685425"), text);
    }

    @Test
    void aTableGivesALineForEveryRowBrokenOnesIncluded() throws IOException {
        Path table = Samples.file(folder, "t.csv", Samples.csv(100, 12));
        List<String> lines =
                Ran.pccd("symmetry", table).succeeds().out().lines().toList();
        assertEquals(100, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = Json.mapper().readTree(lines.get(i));
            if (i == 11) {
                assertEquals("row 12", line.path("entry").asText());
                assertTrue(line.path("line").asInt() > 1);
                assertFalse(line.path("error").asText().isEmpty());
                assertFalse(line.has("number"));
            } else {
                assertEquals("m-" + (i + 1), line.path("entry").asText());
                assertEquals(225, line.path("number").asInt());
            }
        }
    }

    @Test
    void aDatasetGivesALineForEveryRow() throws IOException {
        String out = Ran.pccd("symmetry", Samples.dataset(folder)).succeeds().out();
        assertEquals(40, out.lines().filter(l -> l.contains("\"number\":225")).count());
    }

    @Test
    void theToleranceDecidesWhatIsTheSame() throws IOException {
        Path file = Samples.file(folder, "s.cif", Samples.cif("s", 4).replace("0.5 0.5 0.5", "0.49 0.5 0.5"));
        assertFalse(Ran.pccd("symmetry", file).succeeds().out().contains("225"));
        assertTrue(
                Ran.pccd("symmetry", file, "--symprec", "0.1").succeeds().out().contains("225"));
    }

    @Test
    void whereNothingIsFoundTheReasonIsSaid() throws IOException {
        Path bad = Samples.file(folder, "bad.cif", Samples.cif("bad", 4).replace("Na1 Na", "Qq1 Qq"));
        Ran.pccd("symmetry", bad).fails(1, "bad.cif", "Qq");
        Ran.pccd("symmetry", folder.resolve("none.cif")).fails(1, "none.cif", "does not exist");
        Ran ran = Ran.pccd("symmetry", bad, "--json");
        assertEquals(1, ran.code());
        assertTrue(Json.mapper().readTree(ran.out()).path("error").asText().contains("Qq"), ran.out());
    }

    @Test
    void itCanBeStopped() throws IOException {
        Path table = Samples.file(folder, "t.csv", Samples.csv(30, 0));
        Interrupt.request();
        assertEquals(1, Ran.pccd("symmetry", table).code());
    }
}
