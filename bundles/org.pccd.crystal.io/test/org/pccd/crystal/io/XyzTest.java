package org.pccd.crystal.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pccd.crystal.io.Samples.entry;
import static org.pccd.crystal.io.Samples.problem;
import static org.pccd.crystal.io.Samples.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pccd.core.Problem;
import org.pccd.crystal.Element;

class XyzTest {
    private static final String FRAME = """
        2
        Lattice="4 0 0 0 4 0 0 0 4" Properties=species:S:1:pos:R:3:forces:R:3 energy=-1.5 pbc="T T T" tag='a b' new
        Cs 0 0 0 0.1 0.2 0.3
        Cl 2 2 2.0D0 0.1 0.2 0.3
        """;

    @Test
    void readsLatticePositionsAndInformation() {
        Entry entry = entry("extxyz", FRAME);
        assertEquals("CsCl", entry.structure().formula());
        assertArrayEquals(
                new double[] {0.5, 0.5, 0.5}, entry.structure().sites().get(1).fractional(), 1e-15);
        assertEquals(
                "{energy=-1.5, pbc=T T T, tag=a b, new=T}", entry.properties().toString());
        assertEquals("sample", entry.name());
    }

    @Test
    void findsColumnsByName() {
        String text = "1\nProperties=Z:I:1:id:I:2:pos:R:3 Lattice=[[4,0,0],[0,4,0],[0,0,4]]\n26 7 8 1 2 3\n";
        Entry entry = entry("extxyz", text);
        assertEquals(Element.Fe, entry.structure().sites().get(0).element());
        assertArrayEquals(
                new double[] {0.25, 0.5, 0.75}, entry.structure().sites().get(0).fractional(), 1e-15);
    }

    @Test
    void readsFrameAfterFrameAndOnBehindABadOne() {
        List<Reading> readings = read("extxyz", FRAME + FRAME.replace("Cl", "Xx") + "\n" + FRAME);
        assertEquals(3, readings.size());
        assertEquals(
                "sample:8 [sample#2]: 'Xx' is no chemical element",
                readings.get(1).problem().toString());
        assertEquals("sample#3", readings.get(2).entry().name());
        assertEquals(10, readings.get(2).entry().line());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lattice | Latice | xyz.no-lattice | 2",
                "4 0 0 0 4 0 | 4 0 0 0 4 | xyz.syntax | 2",
                "0 4 0 0 0 4 | 0 4 0 0 4 0 | xyz.bad-cell | 2",
                "pos:R:3 | pos:R:2 | xyz.syntax | 2",
                "Cl 2 2 | Cl 2 | xyz.syntax | 4",
                "Cl 2 2 | Cl 2 two | xyz.syntax | 4",
                "Cl | 0 | xyz.unknown-element | 4",
                "2.0D0 0.1 0.2 0.3 | NaN 0.1 0.2 0.3 | xyz.syntax | 4",
            })
    void namesTheMistakeAndItsLine(String good, String bad, String code, int line) {
        Problem problem = problem("extxyz", FRAME.replace(good, bad));
        assertEquals(code, problem.code(), problem::toString);
        assertEquals(line, problem.line(), problem::toString);
    }

    @Test
    void neverTakesTheBeginningOfAFileForTheWhole() {
        String[] lines = FRAME.split("(?<=\n)");
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            assertEquals("xyz.truncated", problem("extxyz", text.toString()).code());
            text.append(line);
        }
        List<Reading> cut = read("extxyz", FRAME + "2\nLattice=");
        assertEquals(2, cut.size());
        assertTrue(cut.get(1).refused());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lattice=\"4 0 0 0 4 0 0 0 4\" Properties=species:S:1:pos:R:3",
                "pbc=\"T T T\" lattice = '4,0,0, 0,4,0, 0,0,4' properties=Species:S:1:Pos:R:3",
                "Lattice={4 0 0 0 4 0 0 0 4}",
                "Lattice=[[4, 0, 0], [0, 4, 0], [0, 0, 4]] a=[1, 2] b",
                "Lattice=\"4 4 4\" note=\"a \\\"quoted\\\" = {[ word\"",
            })
    void readsTheManySpellingsOfACommentLine(String comment) {
        Entry entry = entry("extxyz", "2\r\n" + comment + "\r\nCs 0 0 0\r\ncl\t2 2 2 extra\r\n");
        assertEquals("CsCl", entry.structure().formula());
        assertEquals(64, entry.structure().lattice().volume(), 1e-12);
    }

    @Test
    void saysWhichColumnsAreLeftOut() {
        Reading reading = read("extxyz", FRAME).get(0);
        assertEquals("xyz.left-out", reading.notes().get(0).code());
        assertTrue(reading.notes().get(0).message().contains("forces"));
    }

    @ParameterizedTest
    @CsvSource({
        "T T T, ''",
        "F F F, xyz.not-periodic",
        "T T F, xyz.partly-periodic",
        "'[True, False, T]', xyz.partly-periodic"
    })
    void readsWhatRepeats(String pbc, String code) {
        Reading reading = read("extxyz", FRAME.replace("T T T", pbc).replace(":forces:R:3", ""))
                .get(0);
        String said = reading.refused()
                ? reading.problem().code()
                : reading.notes().stream().map(Problem::code).reduce("", String::concat);
        assertEquals(code, said);
    }

    @Test
    void findsTheNextFrameWhereANumberOfAtomsIsWrong() {
        String tooMany = FRAME.replaceFirst("2", "3");
        String tooFew = FRAME.replaceFirst("2", "1");
        List<Reading> readings = read("extxyz", tooMany + FRAME + tooFew + FRAME);
        assertEquals(
                List.of("xyz.truncated", "", "", "xyz.syntax", ""),
                readings.stream()
                        .map(r -> r.refused() ? r.problem().code() : "")
                        .toList());
    }

    @Test
    void refusesTwoSitesOnOnePlace() {
        Problem problem = problem("extxyz", FRAME.replace("Cl 2 2 2.0D0", "Cl 4 0 0.0001"));
        assertEquals("xyz.same-place", problem.code());
        assertEquals(4, problem.line());
        Reading close =
                read("extxyz", FRAME.replace("Cl 2 2 2.0D0", "Cl 4 0 0.1")).get(0);
        assertEquals("xyz.close-sites", close.notes().get(0).code());
    }
}
