package org.pccd.crystal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pccd.crystal.io.Samples.ROCK_SALT;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pccd.core.Problem;

/** What other programs read although it is not quite a CIF is read too, and the user is told where and what it took. */
class MendedCifTest {
    private static final String LOOP = ROCK_SALT.substring(ROCK_SALT.indexOf("loop_\n _symmetry"), atoms());

    private static int atoms() {
        return ROCK_SALT.indexOf("loop_\n _atom_site");
    }

    static Stream<Arguments> repairs() {
        return Stream.of(
                repair("heading", 2, "NaCl", "data_NaCl", "data_NaCl of a mine"),
                repair("text-before-data", 1, "NaCl", "# generated using pymatgen", "Supplement to the paper\nof 1999"),
                repair("open-quote", 12, "NaCl", "'Na1 Cl1'", "'Na1 Cl1"),
                repair("open-quote", 12, "NaCl", "'Na1 Cl1'", "'Na1,\n  Cl1\n'"),
                repair("stray-value", 4, "NaCl", "a   3.98800000", "a   3.98800000 Angstrom"),
                repair("unquoted", 3, "NaCl", "'P 1'", "P 1"),
                repair("missing-value", 11, "NaCl", "structural   NaCl", "structural"),
                repair("stop", 17, "NaCl", "loop_\n _atom", "stop_\nloop_\n _atom"),
                repair("no-symmetry", 2, "NaCl", LOOP, "", "'P 1'", "?", "number   1", "number   ?"),
                repair("setting", 3, "Na8Cl4", LOOP, "", "'P 1'", "'P n n n'", "0.0000", "0.1000", "60.1", "90.0"),
                repair("setting", 10, "Na16Cl16", LOOP, "", "'P 1'", "?", "number   1", "number 227", "60.0", "90.0"),
                repair("setting", 3, "Na2Cl2", LOOP, "", "'P 1'", "'C -1'"),
                repair("default-coordinate", 25, "NaCl", "0.00000000  0.00000000  0.00000000", ". 0 0"),
                repair("fraction", 26, "NaCl", "0.50000000  0.50000000  0.50000000", "1/2 1/2 1/2"),
                repair("dummy-atom", 27, "NaCl", "0.50000000  1\n", "0.50000000  1\nX X1 1 .1 .1 .1 1\n"),
                repair("zero-occupancy", 27, "NaCl", "0.50000000  1\n", "0.50000000  1\nC C1 1 .1 .1 .1 0\n"),
                repair("hydrogen-not-located", 27, "NaCl", "0.50000000  1\n", "0.50000000  1\nH H1 1 ? ? ? 1\n"),
                repair("disorder", 26, "NaCl0.5", "0.50000000  1\n", "0.50000000  0.5\n"),
                repair("occupancy", 26, "NaCl", "0.50000000  1\n", "0.50000000  1.02\n"),
                repair("empty-loop", 17, "NaCl", "loop_\n _atom", "loop_\nloop_\n _atom"),
                repair("cut-off", 28, "NaCl", "0.50000000  1\n", "0.50000000  1\n_publ_text\n;never closed\n"),
                repair("cut-off", 27, "NaCl", "0.50000000  1\n", "0.50000000  1\n_journal_year\n"),
                repair("cut-off", 30, "NaCl", "0.50000000  1\n", "0.50000000  1\nloop_\n_a\n_b\n1 2 3\n"),
                repair("type-symbol", 26, "NaO", "'Na1 Cl1'", "'Na1 O1'", "Cl  Cl1", "Wat  W1"),
                repair("type-symbol", 26, "NaN", "'Na1 Cl1'", "'Na1 N1 H3'", "Cl  Cl1", "NH3  N1"),
                repair("incomplete-cell", 9, "NaCl", "gamma   60.00000000", "gamma ?", "'P 1'", "'P 2/m'"),
                repair("cartesian", 25, "NaCl", "_atom_site_fract", "_atom_site_Cartn"));
    }

    private static Arguments repair(String code, int line, String formula, String... changes) {
        UnaryOperator<String> change = text -> {
            String changed = text;
            for (int i = 0; i < changes.length; i += 2) {
                assertTrue(changed.contains(changes[i]), changes[i]);
                changed = changed.replace(changes[i], changes[i + 1]);
            }
            return changed;
        };
        return Arguments.of(code, line, formula, change);
    }

    @ParameterizedTest(name = "{0} on line {1}")
    @MethodSource("repairs")
    void readsAndTells(String code, int line, String formula, UnaryOperator<String> change) {
        Reading reading = reading(change.apply(ROCK_SALT));
        Problem note = reading.notes().stream()
                .filter(n -> n.code().equals("cif." + code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(reading.notes()));
        assertEquals(line, note.line(), note::toString);
        assertEquals("sample", note.source());
        assertEquals(formula, reading.entry().structure().formula());
    }

    @Test
    void saysNothingOfASoundFile() {
        assertEquals(List.of(), reading(ROCK_SALT).notes());
    }

    @Test
    void countsWhatItTellsOnce() {
        String all = ROCK_SALT.replace("0000000  1\n", "0000000  0.5\n");
        Problem note = reading(all).notes().get(0);
        assertEquals(
                "sample:25 [NaCl]: atom Na0 is disordered or only partly there; it is kept (and 1 more)",
                note.toString());
    }

    @Test
    void readsTheMixturesOfThePaulingFile() {
        String mixed = ROCK_SALT.replace("Na  Na0", "'0.660Mg + 0.317(4)Fe<sup>3+</sup> + 0.023Ca' M2");
        assertEquals(
                "Mg0.66Fe0.317Ca0.023Cl", reading(mixed).entry().structure().formula());
    }

    private static Reading reading(String text) {
        List<Reading> readings = Samples.read("cif", text);
        assertEquals(1, readings.size());
        assertTrue(!readings.get(0).refused(), () -> readings.get(0).problem().toString());
        return readings.get(0);
    }
}
