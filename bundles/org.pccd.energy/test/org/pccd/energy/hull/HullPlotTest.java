package org.pccd.energy.hull;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;
import org.pccd.energy.hull.HullPlot.Kind;
import org.pccd.energy.hull.HullPlot.Mark;

/** Diagrams in the plane: where phases lie in them, what a place means, and what is written of them. */
class HullPlotTest {
    private final ReferenceSet references =
            ReferenceSet.of(List.of(entry("a", "NaCl", -2), entry("b", "KCl", -2.2), entry("c", "Na3Cl", -0.5)));
    private final ConvexHull hull = new ConvexHull(references);
    private final List<Stability> compared = List.of(
            hull.stability(entry("one", "Na4Cl4", -1.9)),
            hull.stability(entry("two", "KNaCl2", -2)),
            hull.stability(entry("three", "NaCl2", Double.NaN)),
            hull.stability(entry("four", "NaF", -2)));
    private final PhaseDiagram two = PhaseDiagram.of(references, List.of(Element.Na, Element.Cl));
    private final PhaseDiagram three = PhaseDiagram.of(references, List.of(Element.Na, Element.K, Element.Cl));

    @TempDir
    private Path folder;

    @BeforeAll
    static void withoutDisplay() {
        System.setProperty("java.awt.headless", "true");
    }

    private static EnergyEntry entry(String id, String formula, double energy) {
        return EnergyEntry.of(id, Composition.parse(formula), energy, RandomPhases.FORMATION);
    }

    private static Mark mark(HullPlot plot, Kind kind, String formula) {
        return plot.marks().stream()
                .filter(m ->
                        m.kind() == kind && m.entry().composition().reduced().equals(Composition.parse(formula)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoElementsAreShareAndFormationEnergy() {
        HullPlot plot = HullPlot.of(two, compared);
        Mark salt = mark(plot, Kind.STABLE, "NaCl");
        assertEquals(0.5, salt.x(), 1e-12);
        assertEquals(-2, salt.y(), 1e-12);
        Mark above = mark(plot, Kind.KNOWN, "Na3Cl");
        assertEquals(0.25, above.x(), 1e-12);
        assertEquals(0.5, above.aboveHull(), 1e-12);
        assertEquals(2, plot.ties().size(), "Na to NaCl to Cl");
        assertEquals(
                List.of("one"),
                plot.marks().stream()
                        .filter(m -> m.kind() == Kind.COMPARED)
                        .map(m -> m.entry().id())
                        .toList(),
                "neither other elements nor what has no energy");
    }

    @Test
    void threeElementsAreATriangleWithUnitSide() {
        HullPlot plot = HullPlot.of(three, compared);
        Mark na = mark(plot, Kind.STABLE, "Na");
        Mark k = mark(plot, Kind.STABLE, "K");
        Mark cl = mark(plot, Kind.STABLE, "Cl");
        assertEquals(1, Math.hypot(na.x() - k.x(), na.y() - k.y()), 1e-12);
        assertEquals(1, Math.hypot(na.x() - cl.x(), na.y() - cl.y()), 1e-12);
        Mark mixed = mark(plot, Kind.COMPARED, "KNaCl2");
        Mark salt = mark(plot, Kind.STABLE, "NaCl");
        Mark potash = mark(plot, Kind.STABLE, "KCl");
        assertEquals((salt.x() + potash.x()) / 2, mixed.x(), 1e-12);
        assertEquals((salt.y() + potash.y()) / 2, mixed.y(), 1e-12);
        assertEquals(9, plot.ties().size(), "three triangles");
        assertEquals(
                3,
                plot.marks().stream().filter(m -> m.kind() == Kind.COMPARED).count(),
                "what has no energy has a place, too");
    }

    @Test
    void aPlaceMeansTheNearestMarkWithinReach() {
        HullPlot plot = HullPlot.of(two, compared);
        Mark found = plot.at(0.52, -1.89, 10, 400, 100).orElseThrow();
        assertEquals("one", found.entry().id());
        assertTrue(found.text().contains("NaCl, one (compared)") && found.text().contains("0.100 above"), found.text());
        assertTrue(plot.at(0.6, -1, 10, 400, 100).isEmpty());
        assertEquals(Kind.STABLE, plot.at(0.5, -2, 10, 1, 1).orElseThrow().kind(), "the one on top");
    }

    @Test
    void oneAndFourElementsAreRefused() {
        PhaseDiagram one = PhaseDiagram.of(references, List.of(Element.Na));
        assertTrue(assertThrows(PccdException.class, () -> HullPlot.of(one, List.of()))
                .getMessage()
                .contains("two or three"));
    }

    @Test
    void filesSayWhatTheyWereMadeOf() throws IOException {
        Path table = Files.writeString(folder.resolve("reference.csv"), "formula,ef\nNaCl,-2\n");
        HullProvenance about = HullProvenance.of(table, references, List.of("generated & <more>.csv"));
        HullPlot plot = HullPlot.of(three, compared);
        HullFiles.diagram(folder.resolve("new/three.svg"), plot, compared, about);
        String svg = Files.readString(folder.resolve("new/three.svg"));
        assertTrue(svg.contains("<desc>") && svg.contains(about.sha256()), "provenance");
        assertTrue(svg.contains("generated &amp; &lt;more&gt;.csv"), "escaped");
        HullFiles.stability(folder.resolve("stability.png"), compared, about);
        byte[] png = Files.readAllBytes(folder.resolve("stability.png"));
        assertTrue(new String(png, StandardCharsets.UTF_8).contains(about.text()));
        BufferedImage image = ImageIO.read(folder.resolve("stability.png").toFile());
        assertEquals(2 * (700 + 450), image.getWidth(), "still a picture, the paper's shares beside");
        HullFiles.diagram(folder.resolve("three.csv"), plot, compared, about);
        List<String> lines = Files.readAllLines(folder.resolve("three.csv"));
        assertEquals(1 + plot.marks().size(), lines.size());
        assertTrue(lines.get(0).contains("share_Na,share_K,share_Cl"), lines.get(0));
        assertTrue(lines.stream().anyMatch(l -> l.contains(",two,,,0.25,0.25,0.5,-2.0,0.1")), "a row");
        assertTrue(lines.get(1).endsWith(about.sha256()), lines.get(1));
        assertThrows(PccdException.class, () -> HullFiles.diagram(folder.resolve("three.gif"), plot, compared, about));
    }
}
