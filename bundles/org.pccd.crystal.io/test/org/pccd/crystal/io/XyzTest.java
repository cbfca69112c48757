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
}
