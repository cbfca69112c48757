package org.pccd.viewer.jmol.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.viewer.Camera;
import org.pccd.viewer.Direction;
import org.pccd.viewer.Labels;
import org.pccd.viewer.Measurement;
import org.pccd.viewer.Picture;
import org.pccd.viewer.Scene;
import org.pccd.viewer.StructureRenderer;
import org.pccd.viewer.StructureRenderers;
import org.pccd.viewer.Style;
import org.pccd.viewer.ViewSettings;

class JmolRendererTest {
    private static final int WHITE = 0xFFFFFF;

    private static final Structure ROCK_SALT = new Structure(
            Lattice.fromParameters(5.64, 5.64, 5.64, 90, 90, 90),
            List.of(
                    Site.of(Element.Na, 0, 0, 0),
                    Site.of(Element.Na, 0, 0.5, 0.5),
                    Site.of(Element.Na, 0.5, 0, 0.5),
                    Site.of(Element.Na, 0.5, 0.5, 0),
                    Site.of(Element.Cl, 0.5, 0.5, 0.5),
                    Site.of(Element.Cl, 0.5, 0, 0),
                    Site.of(Element.Cl, 0, 0.5, 0),
                    Site.of(Element.Cl, 0, 0, 0.5)));

    private final StructureRenderer renderer = StructureRenderers.usual().create();

    @AfterEach
    void close() {
        renderer.close();
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void drawsEachStyleOnTheWantedBackground(Style style) {
        renderer.show(Scene.of(ROCK_SALT, ViewSettings.DEFAULT.withStyle(style).withBackground(0x202428)));
        Picture picture = renderer.render(Camera.home(ROCK_SALT.lattice()), 200, 150, true);
        assertEquals(0x202428, picture.rgb()[0] & WHITE);
        assertTrue(picture.covered(0x202428) > 0.03, style + " covers " + picture.covered(0x202428));
    }

    @Test
    void fitsTheWholeStructureIntoThePicture() {
        renderer.show(Scene.of(ROCK_SALT, ViewSettings.DEFAULT));
        for (int size : new int[] {80, 300}) {
            Picture picture = renderer.render(Camera.home(ROCK_SALT.lattice()), size, size / 2, false);
            for (int x = 0; x < picture.width(); x++) {
                assertEquals(WHITE, picture.rgb()[x] & WHITE);
                assertEquals(WHITE, picture.rgb()[picture.rgb().length - 1 - x] & WHITE);
            }
        }
    }

    @Test
    void findsTheAtomUnderAPixel() {
        Scene scene = Scene.of(ROCK_SALT, ViewSettings.DEFAULT);
        renderer.show(scene);
        renderer.render(Camera.along(ROCK_SALT.lattice(), Direction.C), 300, 300, true);
        int atom = renderer.pick(150, 150);
        assertTrue(atom >= 0);
        assertEquals(2.82, scene.atoms().get(atom).x(), 1e-6);
        assertEquals(2.82, scene.atoms().get(atom).y(), 1e-6);
        assertEquals(-1, renderer.pick(5, 5));
    }

    @Test
    void showsAnotherStructureWithNothingLeftOfTheFirst() {
        Camera camera = Camera.home(ROCK_SALT.lattice());
        Scene plain = Scene.of(ROCK_SALT, ViewSettings.DEFAULT);
        renderer.show(plain);
        int[] before = renderer.render(camera, 200, 200, true).rgb();
        Scene other = Scene.of(
                ROCK_SALT,
                ViewSettings.DEFAULT
                        .withStyle(Style.POLYHEDRA)
                        .withLabels(Labels.SITE)
                        .withSupercell(2, 2, 2));
        renderer.show(other);
        renderer.mark(0, 1);
        renderer.measure(List.of(new Measurement(other.atoms().subList(0, 2))));
        assertTrue(different(before, renderer.render(camera, 200, 200, true).rgb()) > 1000);
        renderer.show(plain);
        assertEquals(
                0, different(before, renderer.render(camera, 200, 200, true).rgb()));
    }

    @Test
    void drawsMarksAndMeasurements() {
        Scene scene = Scene.of(ROCK_SALT, ViewSettings.DEFAULT);
        renderer.show(scene);
        int[] plain = picture();
        renderer.mark(3);
        int[] marked = picture();
        assertTrue(different(plain, marked) > 20);
        renderer.measure(List.of(new Measurement(scene.atoms().subList(0, 3))));
        assertTrue(different(marked, picture()) > 20);
    }

    private int[] picture() {
        return renderer.render(Camera.home(ROCK_SALT.lattice()), 200, 200, true).rgb();
    }

    // Jmol shades spheres with a little noise, which is no difference.
    private static int different(int[] a, int[] b) {
        int n = 0;
        for (int i = 0; i < a.length; i++) {
            int most = 0;
            for (int shift = 0; shift < 24; shift += 8) {
                most = Math.max(most, Math.abs((a[i] >> shift & 255) - (b[i] >> shift & 255)));
            }
            n += most > 48 ? 1 : 0;
        }
        return n;
    }

    @Test
    void givesTheCameraBackAsAScriptHasTurnedIt() {
        renderer.show(Scene.of(ROCK_SALT, ViewSettings.DEFAULT));
        Camera camera = Camera.home(ROCK_SALT.lattice()).zoomed(1.5).panned(0.1, 0.2);
        renderer.render(camera, 300, 200, true);
        Camera same = renderer.camera();
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(camera.rotation()[i], same.rotation()[i], 1e-5);
        }
        assertEquals(1.5, same.zoom(), 1e-5);
        assertEquals(0.1, same.panX(), 1e-5);
        renderer.script("rotate x 30");
        assertNotEquals(camera.rotation()[1][1], renderer.camera().rotation()[1][1], 0.01);
    }

    @Test
    void printsWhatScriptsPrintAndWhatIsWrongWithThem() {
        renderer.show(Scene.of(ROCK_SALT, ViewSettings.DEFAULT));
        assertEquals("2", renderer.script("print 1+1"));
        assertTrue(renderer.script("senseless words").contains("ERROR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "load \"%s\"",
                "print load(\"%s\")",
                "print load(\"file://%s\")",
                "script \"%s\"",
                "show file \"%s\"",
                "print getProperty(\"fileContents\", \"%s\")",
                "isosurface \"%s\"",
                "background image \"%s\"",
                "load http://127.0.0.1:1/secret.cif"
            })
    void letsScriptsReadNoFileAndNoNetwork(String script, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secret.xyz"), "1\nsecret\nHe 0 0 0\n");
        renderer.show(Scene.of(ROCK_SALT, ViewSettings.DEFAULT));
        assertFalse(renderer.script(script.formatted(file)).contains("secret\n"));
        assertEquals("0", renderer.script("print {helium}.count"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"write image png \"%s\"", "write state \"%s\"", "write \"%s\"", "capture \"%s\""})
    void letsScriptsWriteNoFile(String script, @TempDir Path folder) throws Exception {
        renderer.show(Scene.of(ROCK_SALT, ViewSettings.DEFAULT));
        renderer.script(script.formatted(folder.resolve("out.png")));
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void refusesAPictureTooLargeForTheMemory() {
        renderer.show(Scene.of(ROCK_SALT, ViewSettings.DEFAULT));
        assertThrows(PccdException.class, () -> renderer.render(Camera.FRONT, 100_000, 100_000, true));
    }
}
