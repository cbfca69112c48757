package org.pccd.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;

/** Figures are drawn without a display, as PNG and SVG. */
class FigureTest {
    private static final double[] X = {0, 0.01, 0.02, 0.05, 0.1};
    private static final double[] Y = {100, 99, 90, 57, 12};
    private static final double[] Z = {100, 100, 100, 100, 98};

    @TempDir
    Path folder;

    @BeforeAll
    static void withoutDisplay() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void aLineFigureIsWrittenTwice() throws Exception {
        check(Figure.line("Round trip", "noise (of the tensor's unit)", "site counts (%)")
                .yRange(0, 100)
                .series("paper", X, Y)
                .series("corrected", X, Z)
                .save(folder.resolve("new/line")));
    }

    @Test
    void theOtherKindsAreDrawnToo() throws Exception {
        check(Figure.step("Reconstruction", "tolerance (Å)", "rate (%)")
                .series("a", X, Z)
                .save(folder.resolve("step")));
        check(Figure.bar("Sites", "sites", "structures")
                .categories(List.of("1", "2", "3"))
                .bars("train", new double[] {3, 5, Double.NaN})
                .bars("val", new double[] {1, 2, 3})
                .save(folder.resolve("bar")));
        double[] values = new Random(1).doubles(500).map(v -> v * v * 9).toArray();
        values[3] = Double.NaN;
        check(Figure.histogram("Density", "density (g/cm³)", "structures")
                .bins(20)
                .values("generated", values)
                .values("constant", new double[] {4, 4})
                .save(folder.resolve("histogram")));
    }

    @Test
    void pointsAndLabelsAreDrawn() throws Exception {
        check(Figure.line("Hull", "x in Na(1-x)Cl(x)", "formation energy (eV/atom)")
                .series("hull", new double[] {0, 0.5, 0.75, 1}, new double[] {0, -2, -1.2, 0})
                .points("above", new double[] {0.25, 0.5, 0.9}, new double[] {-0.5, -1.8, Double.NaN})
                .label("NaCl", 0.5, -2)
                .label("NaCl3", 0.75, -1.2)
                .save(folder.resolve("hull")));
        assertThrows(PccdException.class, () -> Figure.bar("b", "x", "y").points("p", new double[1], new double[1]));
        assertThrows(PccdException.class, () -> Figure.step("s", "x", "y").label("l", 0, 0));
    }

    @Test
    void aTriangleShowsCompositionsOfThreeElements() throws Exception {
        List<Path> files = new TernaryFigure("Li-Fe-O", List.of("Li", "Fe", "O"))
                .line(new double[] {2, 0, 1}, new double[] {0, 2, 3})
                .points("stable", List.of(new double[] {2, 0, 1}, new double[] {0, 2, 3}))
                .points("generated", List.of(new double[] {1, 1, 2}))
                .points("none", List.of())
                .label("Li2O", new double[] {2, 0, 1})
                .label("Fe2O3", new double[] {0, 2, 3})
                .save(folder.resolve("ternary"));
        BufferedImage image = ImageIO.read(files.get(0).toFile());
        assertEquals(1800, image.getWidth());
        assertTrue(inked(image) > 5000, "an empty picture");
        assertTrue(Files.readString(files.get(1)).contains("Fe2O3"));
        assertThrows(PccdException.class, () -> new TernaryFigure("two", List.of("A", "B")));
        TernaryFigure figure = new TernaryFigure("t", List.of("A", "B", "C"));
        assertThrows(PccdException.class, () -> figure.label("bad", new double[] {-1, 1, 1}));
        assertThrows(PccdException.class, () -> figure.line(new double[3], new double[] {1, 0, 0}));
    }

    @Test
    void whatALogarithmCannotShowIsLeftOut() throws Exception {
        check(Figure.line("Loss", "step", "loss")
                .logX()
                .logY()
                .series("train", new double[] {0, 1, 10, 100}, new double[] {1, 0.5, Double.NaN, 0.01})
                .save(folder.resolve("log")));
    }

    @Test
    void oneConstantPointIsAFigure() throws Exception {
        check(Figure.line("One", "x", "y")
                .series("point", new double[] {1}, new double[] {0})
                .save(folder.resolve("one")));
    }

    @Test
    void whatCannotBeShownIsSaidInOneSentence() {
        Figure empty = Figure.line("Nothing", "x", "y");
        assertThrows(PccdException.class, () -> empty.save(folder.resolve("empty")));
        assertThrows(PccdException.class, () -> empty.series("s", new double[2], new double[3]));
        assertThrows(PccdException.class, () -> empty.bars("s", new double[2]));
        assertThrows(
                PccdException.class, () -> Figure.histogram("None", "x", "y").save(folder.resolve("empty")));
        assertTrue(Files.notExists(folder.resolve("empty.png")));
    }

    private static void check(List<Path> files) throws Exception {
        BufferedImage image = ImageIO.read(files.get(0).toFile());
        assertEquals(1600, image.getWidth());
        assertEquals(1000, image.getHeight());
        assertTrue(inked(image) > 2000, "an empty picture");
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(withoutDoctype(files.get(1)))
                .getDocumentElement();
        assertEquals("svg", root.getTagName());
    }

    // The document type names a file on the network.
    private static java.io.InputStream withoutDoctype(Path svg) throws IOException {
        String text = Files.readString(svg).replaceFirst("<!DOCTYPE[^>]*>", "");
        return new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static int inked(BufferedImage image) {
        int inked = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                inked += (image.getRGB(x, y) & 0xffffff) == 0xffffff ? 0 : 1;
            }
        }
        return inked;
    }
}
