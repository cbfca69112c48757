package org.pccd.crystal.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pccd.crystal.io.Samples.entry;
import static org.pccd.crystal.io.Samples.problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pccd.core.Problem;
import org.pccd.crystal.Structure;

class PoscarTest {
    private static final String CELL = "4 0 0\n0 4 0\n0 0 4\n";
    private static final String HEAD = "cubic\n1.0\n" + CELL;
    private static final String SITES = "0 0 0\n0.5 0.5 0.5\n";

    private static Structure read(String text) {
        return entry("poscar", text).structure();
    }

    @Test
    void readsTheFormatOfVasp5() {
        Entry entry = entry("poscar", HEAD + "Cs Cl\n1 1\nDirect\n" + SITES);
        assertEquals("cubic", entry.name());
        assertEquals("CsCl", entry.structure().formula());
        assertEquals(0.5, entry.structure().sites().get(1).z());
    }

    @Test
    void readsTheFormatOfVasp4() {
        assertEquals(
                "CsCl", read("Cs Cl\n1.0\n" + CELL + "1 1\nDirect\n" + SITES).formula());
        assertEquals(
                "Cs2Cl",
                read("# Cs2Cl\n1.0\n" + CELL + "2 1\nDirect\n" + SITES + ".1 .2 .3")
                        .formula());
        assertEquals("CsCl", read(HEAD + "1 1\nDirect\n0 0 0 Cs\n.5 .5 .5 Cl\n").formula());
    }

    @Test
    void takesPlaceholdersAndSaysSoWhereNoElementsAreNamed() {
        Reading reading = Samples.read("poscar", HEAD + "1 1\nDirect\n" + SITES).get(0);
        assertEquals("HHe", reading.entry().structure().formula());
        assertEquals("poscar.placeholder-elements", reading.notes().get(0).code());
        assertEquals(6, reading.notes().get(0).line());
    }

    @Test
    void passesOverSelectiveDynamicsAndVelocities() {
        String text = HEAD + "Cs_sv Cl/0a1b\n1 1\nSelective dynamics\ndirect\n0 0 0 T T F\n.5 .5 .5 F F F Cl\n\n"
                + "0.1 0.2 0.3\n0.1 0.2 0.3\n";
        assertEquals("CsCl", read(text).formula());
    }

    @ParameterizedTest
    @CsvSource({"0.5, 8, 2", "-512, 512, 8", "0.5 1 2, 64, 2"})
    void scalesCellAndCartesianPositions(String scale, double volume, double a) {
        Structure s = read("x\n" + scale + "\n" + CELL + "Po Po\n1 1\nCartesian\n0 0 0\n2 2 2\n");
        assertEquals(volume, s.lattice().volume(), 1e-9);
        assertEquals(a, s.lattice().get(0, 0), 1e-9);
        assertArrayEquals(new double[] {0.5, 0.5, 0.5}, s.sites().get(1).fractional(), 1e-12);
    }

    @Test
    void readsSymbolsAndCountsOnSeveralLinesAndFortranNumbers() {
        String text = "x\n1.0D0\n4.0d+00 0 0\n0 4 0\n0 0 4\nCs\nCl\n1\n1\nD\n" + SITES;
        assertEquals("CsCl", read(text).formula());
    }

    @ParameterizedTest
    @CsvSource({
        "Cl, Xx, poscar.unknown-element, 6",
        "1 1, 1, poscar.bad-count, 6",
        "1 1, 1 -1, poscar.bad-count, 7",
        "1 1, 1 2000000000, poscar.bad-count, 7",
        "1 1, 99999999999 1, poscar.bad-count, 7",
        "1 1, 1.5 0.5, poscar.bad-count, 7",
        "1 1, 1 2, poscar.truncated, 10",
        "0 0 4, 0 0 1e300, poscar.bad-cell, 3",
        "0.5 0.5 0.5, 0.5 0.5 1e300, poscar.bad-position, 10",
        "0.5 0.5 0.5, 0.5 0.5 NaN, poscar.syntax, 10",
        "0.5 0.5 0.5, 0 1 2.00000001, poscar.same-place, 10",
        "0.5 0.5 0.5, 0.5 abc 0.5, poscar.syntax, 10",
        "0 4 0, 4 0 0, poscar.bad-cell, 3",
        "1.0, 0, poscar.syntax, 2",
        "Direct, 0.1 0.2 0.3, poscar.syntax, 8",
    })
    void namesTheMistakeAndItsLine(String good, String bad, String code, int line) {
        Problem problem = problem("poscar", (HEAD + "Cs Cl\n1 1\nDirect\n" + SITES).replace(good, bad));
        assertEquals(code, problem.code(), problem::toString);
        assertEquals(line, problem.line(), problem::toString);
    }

    @Test
    void neverTakesTheBeginningOfAFileForTheWhole() {
        String[] lines = (HEAD + "Cs Cl\n1 1\nDirect\n" + SITES).split("(?<=\n)");
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < lines.length; n++) {
            Problem problem = problem("poscar", text.toString());
            assertEquals("poscar.truncated", problem.code());
            assertEquals(n, problem.line());
            assertTrue(problem.message().contains("ends where"), problem::toString);
            text.append(lines[n]);
        }
    }
}
