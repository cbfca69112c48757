package org.pccd.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Json;

class MatchCommandTest {
    @TempDir
    private Path folder;

    private Path salt;

    @BeforeEach
    void make() throws IOException {
        salt = Samples.file(folder, "salt.cif", Samples.cif("salt", 4));
    }

    @AfterEach
    void goOn() {
        Interrupt.reset();
    }

    @Test
    void twoCellsOfOneCrystalAreEqual() throws IOException {
        Path larger = folder.resolve("POSCAR");
        Ran.pccd("convert", salt, larger, "--standardised").succeeds();
        JsonNode json = Ran.pccd("match", salt, larger, "--json").json();
        assertTrue(json.path("fit").asBoolean());
        assertTrue(json.path("strictFit").asBoolean());
        assertEquals(0, json.path("rms").asDouble(), 1e-6);
        assertEquals(2, json.path("mapping").size());
        assertEquals(0.2, json.at("/settings/ltol").asDouble());
        String text = Ran.pccd("match", salt, larger).succeeds().out();
        assertTrue(text.contains("are equal") && text.contains("rms 0.000000"), text);
    }

    @Test
    void theSettingsDecide() throws IOException {
        Path swollen = Samples.file(folder, "swollen.cif", Samples.cif("swollen", 5));
        Path larger = folder.resolve("larger.vasp");
        Ran.pccd("convert", salt, larger, "--standardised").succeeds();
        assertTrue(equal(swollen));
        assertFalse(equal(swollen, "--no-scale", "--ltol", "0.1"));
        assertTrue(equal(larger));
        assertFalse(equal(larger, "--no-primitive"));
        assertTrue(equal(larger, "--no-primitive", "--supercell"));
        assertEquals(
                0.5,
                Ran.pccd("match", salt, salt, "--preset", "cdvae", "--json")
                        .json()
                        .at("/settings/stol")
                        .asDouble());
    }

    private boolean equal(Path other, String... options) throws IOException {
        Object[] words = new Object[options.length + 4];
        System.arraycopy(new Object[] {"match", salt, other, "--json"}, 0, words, 0, 4);
        System.arraycopy(options, 0, words, 4, options.length);
        return Ran.pccd(words).json().path("fit").asBoolean();
    }

    @Test
    void anotherCompositionIsAnotherStructure() throws IOException {
        Path other = Samples.file(folder, "kcl.cif", Samples.cif("kcl", 4).replace("Na1 Na", "K1 K"));
        JsonNode json = Ran.pccd("match", salt, other, "--json").json();
        assertFalse(json.path("fit").asBoolean());
        assertTrue(json.path("rms").isNull());
        assertTrue(Ran.pccd("match", salt, other).succeeds().out().contains("not equal"));
    }

    @Test
    void pairsGiveALineEachAndABadOneAnError() throws IOException {
        String good = Json.line(Map.of("n", 7, "cif1", Samples.cif("a", 4), "cif2", Samples.cif("b", 4.1)));
        String bad = Json.line(Map.of("n", 8, "cif1", "data_x", "cif2", Samples.cif("b", 4)));
        String text = good + "\n" + bad + "\n{\"n\": 9\n" + good.replace("\"n\":7", "\"id1\":\"x\"") + "\n";
        Path file = Files.write(folder.resolve("pairs.jsonl.gz"), gzip(text));
        Ran ran =
                Ran.pccd("match", "--pairs", file, "--preset", "cdvae,default").succeeds();
        List<JsonNode> lines = Json.mapper()
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(ran.out())
                .readAll();
        assertEquals(
                "[7, 8, 2, 3]",
                lines.stream().map(l -> l.path("n").toString()).toList().toString());
        assertTrue(lines.get(0).path("fit").asBoolean());
        assertEquals(0, lines.get(0).path("rms").asDouble(), 1e-6);
        assertTrue(lines.get(0).at("/default/strictFit").asBoolean());
        assertFalse(lines.get(0).has("error"));
        assertTrue(lines.get(1).path("fit").isNull());
        assertTrue(lines.get(1).path("error").asText().contains("cif1"), ran.out());
        assertTrue(lines.get(2).path("error").asText().contains("JSON"), ran.out());
        assertEquals("x", lines.get(3).path("id1").asText());
    }

    @Test
    void pairsOfWhichNoneCanBeComparedFail() throws IOException {
        Path file = Samples.file(folder, "pairs.jsonl", "{\"n\":0}\n");
        Ran ran = Ran.pccd("match", "--pairs", file);
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("pccd: ") && ran.err().contains("cif1"), ran.err());
        Ran.pccd("match", "--pairs", Samples.file(folder, "empty.jsonl", "")).fails(1, "no pairs");
        Ran.pccd("match", "--pairs", folder.resolve("none")).fails(1, "none", "does not exist");
    }

    @Test
    void ofAFileThatIsCutOffThePairsBeforeAreCompared() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append(Json.line(Map.of("cif1", Samples.cif("a", 4), "cif2", Samples.cif("b", 3 + 0.01 * i))))
                    .append('\n');
        }
        byte[] whole = gzip(text.toString());
        Path file = Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(whole, whole.length - 50));
        Ran ran = Ran.pccd("match", "--pairs", file);
        assertEquals(1, ran.code());
        assertTrue(ran.out().lines().count() > 50, ran.err());
        assertTrue(ran.err().contains("pccd: ") && ran.err().contains("cut.jsonl.gz:"), ran.err());
    }

    @Test
    void whatCannotBeMatchedIsNamed() throws IOException {
        Path two = Samples.file(folder, "two.cif", Samples.cif("a", 4) + Samples.cif("b", 4));
        Ran.pccd("match", salt, two).fails(1, "two.cif", "more than one");
        Ran.pccd("match", salt, folder.resolve("none.cif")).fails(1, "none.cif");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
