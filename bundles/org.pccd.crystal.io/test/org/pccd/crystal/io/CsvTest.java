package org.pccd.crystal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pccd.crystal.io.Samples.ROCK_SALT;
import static org.pccd.crystal.io.Samples.problem;
import static org.pccd.crystal.io.Samples.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static final int LINES = (int) ROCK_SALT.lines().count();

    // Columns before and after the structure, as the public data sets have them.
    private static String table(int rows, int broken, UnaryOperator<String> change) {
        return "material_id,elements,cif,gap\n"
                + IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> i == broken ? change.apply(row(i)) : row(i))
                        .collect(Collectors.joining());
    }

    private static String row(int i) {
        return "mp-" + i + ",\"['Na', 'Cl']\",\"" + ROCK_SALT + "\"," + i + ".5\n";
    }

    @Test
    void readsRowsInOrderWithTheirProperties() {
        List<Reading> readings = read("csv", table(1000, 0, UnaryOperator.identity()));
        assertEquals(1000, readings.size());
        for (int i = 1; i <= 1000; i++) {
            Entry entry = readings.get(i - 1).entry();
            assertEquals("mp-" + i, entry.name());
            assertEquals(i + ".5", entry.properties().get("gap"));
            assertEquals("['Na', 'Cl']", entry.properties().get("elements"));
            assertEquals(3, entry.properties().size());
            assertEquals(2 + (i - 1) * (LINES + 1), entry.line());
        }
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                broken("the closing quote is missing", r -> r.replace("\n\",", "\n,")),
                broken("the opening quote is missing", r -> r.replace(",\"# gen", ",# gen")),
                broken("both quotes are missing", r -> r.replace("\"#", "#").replace("\n\",", "\n,")),
                broken("a quote stands inside", r -> r.replace("_cell_length_b", "_cell\"_length_b")),
                broken("a column is missing", r -> r.replace("mp-3,", "")),
                broken("a column is too many", r -> r.replace("mp-3,", "mp-3,mp-3,")),
                broken("the row is cut inside its structure", r -> r.substring(0, r.length() / 2) + "\n"),
                broken("the row is cut before its structure", r -> "mp-3,\"['Na'\n"),
                broken("the structure is no CIF", r -> "mp-3,NaCl,none,1\n"),
                broken("the structure is empty", r -> "mp-3,NaCl,,1\n"),
                broken("the element is unknown", r -> r.replace("Cl  Cl1", "Xx  Cl1")),
                broken("the CIF is cut off", r -> r.replace("  0.50000000  1\n\"", "\"")));
    }

    private static Arguments broken(String what, UnaryOperator<String> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void refusesOneRowAndReadsTheOthers(String what, UnaryOperator<String> change) {
        List<Reading> readings = read("csv", table(6, 3, change));
        assertEquals(6, readings.size(), readings::toString);
        List<String> names = readings.stream()
                .filter(r -> !r.refused())
                .map(r -> r.entry().name())
                .toList();
        assertEquals(List.of("mp-1", "mp-2", "mp-4", "mp-5", "mp-6"), names);
        assertTrue(readings.get(2).problem().entry().startsWith("row 3"), readings.get(2)::toString);
        int start = 2 + 2 * (LINES + 1);
        int line = readings.get(2).problem().line();
        assertTrue(line >= start && line <= start + LINES + 1, readings.get(2)::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void readsOnBehindTwoBrokenRowsAndAtTheEnd(String what, UnaryOperator<String> change) {
        UnaryOperator<String> third = r -> change.apply(r.replaceFirst("mp-\\d+", "mp-3"));
        String two = table(5, 2, third).replace(row(3), third.apply(row(3)));
        List<Reading> readings = read("csv", two);
        assertEquals(
                List.of("mp-1", "mp-4", "mp-5"),
                readings.stream()
                        .filter(r -> !r.refused())
                        .map(r -> r.entry().name())
                        .toList());
        assertEquals(2, readings.stream().filter(Reading::refused).count(), readings::toString);
        List<Reading> last = read("csv", table(4, 4, third));
        assertEquals(3, last.stream().filter(r -> !r.refused()).count());
        assertEquals(1, last.stream().filter(Reading::refused).count(), last::toString);
    }

    @Test
    void namesRowAndLineOfAnUnknownElement() {
        String text = table(3, 2, r -> r.replace("Cl  Cl1", "Xx  Cl1"));
        var problem = read("csv", text).get(1).problem();
        int line = 2 + LINES + 1 + 25;
        assertEquals(
                "sample:" + line + " [row 2, mp-2]: the type symbol 'Xx' names no chemical element",
                problem.toString());
        assertTrue(text.lines().toList().get(line - 1).contains("Xx"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n", "", "material_id\n", "\"a,b\n1,2\n"})
    void needsAColumnWithTheStructure(String text) {
        assertEquals("csv.no-cif-column", problem("csv", text).code());
    }

    @Test
    void saysThatACompressedFileIsCutOff() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(table(500, 0, UnaryOperator.identity()).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = out.toByteArray();
        assertEquals(500, read("csv", Input.of("t.csv.gz", whole)).size());
        List<Reading> cut = read("csv", Input.of("t.csv.gz", Arrays.copyOf(whole, whole.length / 2)));
        assertTrue(cut.size() > 100 && cut.size() < 500);
        assertEquals("file.damaged", cut.get(cut.size() - 1).problem().code());
        assertEquals(cut.size() - 1, cut.stream().filter(r -> !r.refused()).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void takesTheSeparatorOfTheHeader(String separator) {
        String text = "id,name,cif,gap\n7,\"a,b\",\"" + ROCK_SALT + "\",1.5\n";
        String other = text.replaceAll(",(?=name|cif|gap|\"|1.5)", separator.equals("|") ? "|" : separator);
        Entry entry = read("csv", "\uFEFF" + other.replace("\n", "\r\n")).get(0).entry();
        assertEquals("7", entry.name());
        assertEquals("a,b", entry.properties().get("name"));
        assertEquals("1.5", entry.properties().get("gap"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"structure", "CIF_string", "relaxed_cif", "text"})
    void findsTheColumnThatHoldsCifs(String name) {
        String text = "structure_id,note," + name + "\n1,cif,\"" + ROCK_SALT + "\"\n2,cif,\"" + ROCK_SALT + "\"\n";
        assertEquals(2, read("csv", text).stream().filter(r -> !r.refused()).count());
        assertEquals(
                "NaCl",
                read("csv", text.replace(ROCK_SALT, ROCK_SALT.replace("\n", "\\n")))
                        .get(1)
                        .entry()
                        .structure()
                        .formula());
    }
}
