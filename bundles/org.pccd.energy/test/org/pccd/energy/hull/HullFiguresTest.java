package org.pccd.energy.hull;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;

class HullFiguresTest {
    private final ReferenceSet references =
            ReferenceSet.of(List.of(entry("NaCl", -2), entry("KCl", -2.2), entry("Na3Cl", -0.5), entry("KNa", 1)));
    private final ConvexHull hull = new ConvexHull(references);
    private final List<Stability> compared = List.of(
            hull.stability(entry("NaCl", -2.1)),
            hull.stability(entry("NaCl", -1.95)),
            hull.stability(entry("NaCl", -1.91)),
            hull.stability(entry("KNaCl2", -2)),
            hull.stability(entry("KNa", 0.5)),
            hull.stability(entry("K2Cl", Double.NaN)),
            hull.stability(entry("NaF", -2)));

    @TempDir
    private Path folder;

    @BeforeAll
    static void withoutDisplay() {
        System.setProperty("java.awt.headless", "true");
    }

    private static EnergyEntry entry(String formula, double energy) {
        return EnergyEntry.of("", Composition.parse(formula), energy, RandomPhases.FORMATION);
    }

    @Test
    void phasesAreCountedByTheirEnergyAboveTheHull() {
        assertEquals(new StabilitySummary(7, 1, 1, 1, 2, 3, 4), StabilitySummary.of(compared));
        assertEquals(5, StabilitySummary.of(compared).known());
    }

    @Test
    void hullsAndHistogramsAreDrawn() throws IOException {
        PhaseDiagram two = PhaseDiagram.of(references, List.of(Element.Na, Element.Cl));
        PhaseDiagram three = PhaseDiagram.of(references, List.of(Element.Na, Element.K, Element.Cl));
        drawn(HullFigures.binary(two, compared).save(folder.resolve("two")));
        HullFigures.stability(compared).write(folder.resolve("stability.png"));
        assertTrue(Files.size(folder.resolve("stability.png")) > 5000);
        List<Path> triangle = HullFigures.ternary(three, compared).save(folder.resolve("three"));
        drawn(triangle);
        assertTrue(Files.readString(triangle.get(1)).contains("without energy"));
        assertThrows(PccdException.class, () -> HullFigures.binary(three, compared));
        assertThrows(PccdException.class, () -> HullFigures.ternary(two, compared));
        assertThrows(PccdException.class, () -> HullFigures.histogram(List.of()));
        assertThrows(PccdException.class, () -> HullFigures.shares(List.of()));
    }

    private static void drawn(List<Path> files) throws IOException {
        assertTrue(Files.size(files.get(0)) > 5000);
        assertTrue(Files.size(files.get(1)) > 2000);
    }

    @Test
    void aTableHoldsARowForEachPhase() throws IOException {
        Path file = folder.resolve("t.csv");
        StabilityTable.write(file, compared);
        List<String> lines = Files.readAllLines(file);
        assertEquals(8, lines.size());
        assertTrue(lines.get(4).contains("0.50000000 KCl + 0.50000000 NaCl"), lines.get(4));
        assertTrue(lines.get(7).contains("element F"), lines.get(7));
    }
}
