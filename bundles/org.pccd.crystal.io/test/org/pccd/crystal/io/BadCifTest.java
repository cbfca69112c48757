package org.pccd.crystal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pccd.crystal.io.Samples.ROCK_SALT;
import static org.pccd.crystal.io.Samples.problem;

import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pccd.core.Problem;

/** Whatever is wrong with a CIF, the answer is a problem with its line and not a wrong structure. */
class BadCifTest {
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("unknown-element", 26, "Cl  Cl1", "Xx  Cl1"),
                mistake("not-a-number", 26, "0.50000000  0.50000000  0.50000000", "0.5  abc  0.5"),
                mistake("not-a-number", 5, "_cell_length_b   3.98800000", "_cell_length_b   0x1p3"),
                mistake("missing-cell", 2, "_cell_length_c   3.98800000\n", ""),
                mistake("missing-cell", 9, "_cell_angle_gamma   60.00000000", "_cell_angle_gamma   ?"),
                mistake("bad-cell", 4, "_cell_angle_gamma   60.00000000", "_cell_angle_gamma   130"),
                mistake("open-quote", 26, "0.50000000  1\n", "0.50000000  '1"),
                mistake("open-text", 12, "_chemical_formula_structural", "\n;never closed"),
                mistake("ragged-loop", 26, "Cl  Cl1  1", "Cl  1"),
                mistake("bad-operation", 16, "'x, y, z'", "'x, y, q'"),
                mistake("occupancy", 25, "0.00000000  1\n", "0.00000000  1.7\n"),
                mistake("overlap", 26, "0.50000000  0.50000000  0.50000000", "0 0 1"),
                mistake("missing-coordinate", 26, "0.50000000  1", "?  1"),
                mistake("no-data-block", 2, "data_NaCl", "dat_NaCl"),
                mistake("duplicate-item", 6, "_cell_length_c   3.98800000", "_cell_length_b   4.0"),
                mistake("binary", 10, "_symmetry_Int", "\u0001\u0002"),
                mistake("missing-atoms", 2, "_atom_site_fract_z", "_atom_site_fract_q"),
                mistake("mmcif", 25, "_atom_site_fract_", "_atom_site.Cartn_"));
    }

    private static Arguments mistake(String code, int line, String good, String bad) {
        UnaryOperator<String> change = text -> text.replace(good, bad);
        return Arguments.of(code, line, change);
    }

    @ParameterizedTest(name = "{0} on line {1}")
    @MethodSource("mistakes")
    void namesTheMistakeAndItsLine(String code, int line, UnaryOperator<String> change) {
        Problem problem = problem("cif", change.apply(ROCK_SALT));
        assertEquals("cif." + code, problem.code(), problem::toString);
        assertEquals(line, problem.line(), problem::toString);
    }

    @Test
    void namesTheUnknownElement() {
        Problem problem = problem("cif", ROCK_SALT.replace("Cl  Cl1", "Xx  Xx1"));
        assertEquals("sample:26 [NaCl]: the type symbol 'Xx' names no chemical element", problem.toString());
    }

    @Test
    void knowsAnUnknownSpaceGroup() {
        String text = ROCK_SALT.replace("'P 1'", "'Q 17'").replace("number   1", "number   ?");
        int from = text.indexOf("loop_");
        String without = text.substring(0, from) + text.substring(text.indexOf("loop_", from + 1));
        assertEquals("cif.unknown-space-group", problem("cif", without).code());
        assertEquals(3, problem("cif", without).line());
    }

    @Test
    void neverTakesTheBeginningOfAFileForTheWhole() {
        String end = ROCK_SALT.stripTrailing();
        for (int length = 0; length < end.length(); length++) {
            for (Reading reading : Samples.read("cif", ROCK_SALT.substring(0, length))) {
                assertTrue(reading.refused(), "taken for complete: the first " + length + " characters");
            }
        }
    }

    @Test
    void survivesDamageAndGarbage() {
        Random random = new Random(3);
        for (int n = 0; n < 2000; n++) {
            byte[] bytes = ROCK_SALT.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (int k = random.nextInt(20); k >= 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertTrue(!Samples.read("cif", Input.of("damaged", bytes)).isEmpty());
            random.nextBytes(bytes);
            assertTrue(Samples.read("cif", Input.of("garbage", bytes)).stream().allMatch(Reading::refused));
        }
    }
}
