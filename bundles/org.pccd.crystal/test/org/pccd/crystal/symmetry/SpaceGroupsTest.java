package org.pccd.crystal.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pccd.core.PccdException;
import org.pccd.crystal.Lattice;

class SpaceGroupsTest {
    @Test
    void thereAre530SettingsOf230Groups() {
        assertEquals(530, SpaceGroups.all().size());
        assertEquals(
                230,
                SpaceGroups.all().stream().map(SpaceGroup::number).distinct().count());
        // Sum of all group orders, as in the tables of spglib 2.8.0.
        assertEquals(
                7388,
                SpaceGroups.all().stream().mapToInt(g -> g.operations().size()).sum());
    }

    @Test
    void operationsOfEverySettingFormAGroup() {
        for (SpaceGroup g : SpaceGroups.all()) {
            List<SymmetryOperation> ops = g.operations();
            Set<String> texts = new HashSet<>();
            ops.forEach(op -> texts.add(op.toString()));
            assertEquals(ops.size(), texts.size(), g.toString());
            assertEquals(SymmetryOperation.IDENTITY, ops.get(0), g.toString());
            int step = ops.size() > 48 ? 7 : 1;
            for (int i = 0; i < ops.size(); i += step) {
                for (SymmetryOperation b : ops) {
                    SymmetryOperation product = rounded(ops.get(i).after(b));
                    assertTrue(texts.contains(product.toString()), () -> g + " lacks " + product);
                }
            }
        }
    }

    @Test
    void settingsOfOneGroupHaveTheSamePointGroupOrder() {
        for (SpaceGroup g : SpaceGroups.all()) {
            assertEquals(pointOrder(SpaceGroups.byNumber(g.number())), pointOrder(g), g.toString());
        }
    }

    @Test
    void everyOperationIsReadBackFromItsText() {
        for (SpaceGroup g : SpaceGroups.all()) {
            for (SymmetryOperation op : g.operations()) {
                SymmetryOperation read = SymmetryOperation.parse(op.toString());
                assertEquals(op.toString(), read.toString());
            }
        }
    }

    @Test
    void everySettingIsFoundByItsSymbols() {
        for (SpaceGroup g : SpaceGroups.all()) {
            for (String s : List.of(
                    g.symbol(), g.shortSymbol(), g.fullSymbol(), g.symbol().replace(" ", "_"))) {
                List<SpaceGroup> found = SpaceGroups.candidates(s);
                assertTrue(found.contains(g), s);
                assertEquals(g.number(), found.get(0).number(), s);
            }
            assertEquals(
                    g.hallSymbol(),
                    SpaceGroups.byHallSymbol(g.hallSymbol()).orElseThrow().hallSymbol());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "P 1 21/c 1, 81",
        "P21/c, 81",
        "P121/c1, 81",
        "P_1_21/c_1, 81",
        "P 2(1)/c, 81",
        "p 21/C, 81",
        "P21/n, 82",
        "P 21/a, 83",
        "P 1 1 21/b, 86",
        "P21/b, 86",
        "C 2/c, 90",
        "B 2/b, 99",
        "I2/a, 92",
        "P n m a, 292",
        "Pbnm, 294",
        "C m c a, 304",
        "Cmce, 304",
        "A b a 2, 203",
        "P212121, 115",
        "P 21 21 21, 115",
        "F d -3 m :2, 526",
        "F d -3 m:1, 525",
        "F d -3 m S, 525",
        "Fd-3mZ, 526",
        "Fd-3m, 526",
        "F d 3 m, 526",
        "F 41/d -3 2/m, 526",
        "Fm-3m, 523",
        "F m 3 m, 523",
        "P a 3, 501",
        "R -3 m H, 458",
        "R -3 m :R, 459",
        "R-3m, 458",
        "R 3 c r, 453",
        "I41/amd:2, 427",
        "I 41/a m d, 427",
        "I 41/a m d S, 426",
        "P 63/m m c, 488",
        "P 4/n m m :1, 408",
        "P 3 2 1, 439",
        "P 31 2 1, 441",
        "P 4/n m m (origin choice 2), 409",
        "P2~1~/n, 82",
        "P 6/m c c S, 486",
        "P-1, 2",
        "P 1, 1"
    })
    void symbolsAreReadAsCifsWriteThem(String symbol, int hallNumber) {
        assertEquals(hallNumber, SpaceGroups.byName(symbol).orElseThrow().hallNumber());
    }

    @Test
    void unknownSymbolsAreNotFound() {
        for (String s : List.of("", "?", ".", "P", "Q 1", "F d -3 m :7", "nonsense", "P 21/c :2")) {
            assertTrue(SpaceGroups.byName(s).isEmpty(), s);
        }
    }

    @Test
    void theCellDecidesBetweenHexagonalAndRhombohedralAxes() {
        Lattice hexagonal = Lattice.fromParameters(4.8, 4.8, 13, 90, 90, 120);
        Lattice rhombohedral = Lattice.fromParameters(5.1, 5.1, 5.1, 55, 55, 55);
        assertEquals("H", SpaceGroups.byName("R -3 c", hexagonal).orElseThrow().setting());
        assertEquals(
                "R", SpaceGroups.byName("R -3 c", rhombohedral).orElseThrow().setting());
    }

    @Test
    void numbersMeanTheReferenceSettings() {
        assertEquals("-F 4vw 2vw 3", SpaceGroups.byNumber(227).hallSymbol());
        assertEquals("-R 3 2\"", SpaceGroups.byNumber(166).hallSymbol());
        assertEquals("-P 2ybc", SpaceGroups.byNumber(14).hallSymbol());
        assertEquals("-P 2ab 2bc", SpaceGroups.byNumber(48).hallSymbol());
        assertEquals("-P 2 2", SpaceGroups.byNumber(47).hallSymbol());
        assertThrows(PccdException.class, () -> SpaceGroups.byNumber(231));
        assertThrows(PccdException.class, () -> SpaceGroups.byHallNumber(0));
    }

    @Test
    void hallSymbolsOutsideTheTableAreGenerated() {
        assertEquals(4, SpaceGroups.operations("-C 1").size());
        assertEquals(
                SpaceGroups.byHallNumber(3).operations().size(),
                SpaceGroups.operations("P 2y (x,y,z)").size());
        assertThrows(PccdException.class, () -> SpaceGroups.operations("P 5"));
        assertThrows(PccdException.class, () -> SpaceGroups.operations(""));
    }

    private static long pointOrder(SpaceGroup g) {
        return g.operations().stream()
                .map(op -> java.util.Arrays.deepToString(op.rotation()))
                .distinct()
                .count();
    }

    private static SymmetryOperation rounded(SymmetryOperation op) {
        double[] t = op.wrapped().translation();
        for (int i = 0; i < 3; i++) {
            t[i] = (Math.round(t[i] * 24) % 24) / 24.0;
        }
        return new SymmetryOperation(op.rotation(), t);
    }
}
