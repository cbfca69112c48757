package org.pccd.crystal.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pccd.crystal.io.Samples.entry;
import static org.pccd.crystal.io.Samples.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cs Cl ! comment | 1 1 ! 2 atoms | Direct | 0 0 0; .5 .5 .5",
                "CS cl | 1 1 | fractional | 0 0 0 0.1 extra; .5 .5 .5 Xx",
                "Cs_sv/0a1b2c Cl_GW | +0 | Direct | 0 0 0",
                "Cs Cl | 1; 1 | ; Direct | 0 0 0; .5 .5 .5",
                "Cs; Cl | 1 1 |  | 0.0, 0.0, 0.0; .5, .5, .5",
                "Cs Cl | 1 1 | selective; kartesian | ; -4.0-4.0 4.0 T T F; 2.0 2.0-2.0 F F F",
                "Cs Cl | 1 1 | S; D | 0 0 0 T T T Cs; .5 .5 .5 F F F Cl",
            })
    void readsTheManySpellingsOfOneStructure(String symbols, String counts, String mode, String positions) {
        String lines = String.join("; ", symbols, counts, mode == null ? "" : mode, positions);
        String text = HEAD + lines.replaceAll(" ?; ?", "\n") + "\n";
        if (counts.startsWith("+")) {
            assertEquals("poscar.bad-count", problem("poscar", text).code());
            return;
        }
        Structure s = read(text);
        assertEquals("CsCl", s.formula());
        assertEquals(0.5, s.sites().get(1).x(), 1e-12);
    }

    @Test
    void givesAnElementThatStandsTwiceBothItsGroups() {
        Structure s = read(HEAD + "Cs Cl Cs\n1 1 1\nDirect\n" + SITES + ".2 .2 .2\n");
        assertEquals("Cs2Cl", s.formula());
        assertEquals(
                "[Cs, Cl, Cs]",
                s.sites().stream().map(x -> x.element()).toList().toString());
    }

    @Test
    void takesElementsFromTheLabelsOrThePotcarBeside(@TempDir Path folder) throws IOException {
        assertEquals(
                "CsCl",
                read("Na Ni\n1.0\n" + CELL + "1 1\nDirect\n0 0 0 Cs1\n.5 .5 .5 Cl1\n")
                        .formula());
        Path file = Files.writeString(folder.resolve("POSCAR"), "x\n1.0\n" + CELL + "1 1\nDirect\n" + SITES);
        Files.writeString(
                folder.resolve("POTCAR"),
                "   TITEL  = PAW_PBE Cs_sv 08Apr2002\n 1\n   TITEL  = PAW_PBE Cl 06Sep2000\n");
        Reading reading = Samples.read("poscar", Input.of(file)).get(0);
        assertEquals("CsCl", reading.entry().structure().formula());
        assertEquals(List.of(), reading.notes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".7 .7 .7 | poscar.more-positions | 11",
                "; 0.1 0 0; 0 0 0 | poscar.left-out | 12",
                "Lattice velocities and vectors; 1 | poscar.left-out | 11",
                "; 0 0 0; 0 0 0 | | ",
            })
    void saysWhatIsLeftOutBehindThePositions(String tail, String code, Integer line) {
        String text = HEAD + "Cs Cl\n1 1\nDirect\n" + SITES + tail.replaceAll("; ?", "\n") + "\n";
        List<Problem> notes = Samples.read("poscar", text).get(0).notes();
        assertEquals(code == null ? 0 : 1, notes.size(), notes::toString);
        if (code != null) {
            assertEquals(code, notes.get(0).code());
            assertEquals(line, notes.get(0).line());
        }
    }

    @Test
    void readsAHundredThousandSitesAndFindsTheTwoOnOnePlace() {
        int n = 100_000;
        StringBuilder text = new StringBuilder("x\n1\n300 0 0\n0 300 0\n0 0 300\nCs\n" + n + "\nDirect\n");
        for (int i = 0; i < n; i++) {
            text.append(i % 50 / 50.0)
                    .append(' ')
                    .append(i / 50 % 50 / 50.0)
                    .append(' ')
                    .append(i / 2500 / 40.0);
            text.append('\n');
        }
        assertEquals(n, read(text.toString()).sites().size());
        Problem problem = problem("poscar", text.toString().replaceFirst("0.02 0.0 0.0", "0.98 0.98 0.975"));
        assertEquals("poscar.same-place", problem.code());
        assertEquals(8 + n, problem.line());
    }
}
