package org.pccd.viewer.jmol.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.viewer.Camera;
import org.pccd.viewer.Scene;
import org.pccd.viewer.StructureRenderer;
import org.pccd.viewer.StructureRenderers;
import org.pccd.viewer.Style;
import org.pccd.viewer.ViewSettings;

/** Times the drawing of a rotating structure of 60 atoms, and of a thousand small pictures. */
final class ViewerBenchmark {
    private static final int FRAMES = 200;
    private static final int THUMBNAILS = 1000;

    private ViewerBenchmark() {}

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        StructureRenderer renderer = StructureRenderers.usual().create();
        renderer.show(Scene.of(cell(Element.Sr), ViewSettings.DEFAULT));
        renderer.render(Camera.home(cell(Element.Sr).lattice()), 128, 128, true);
        System.out.printf(Locale.ROOT, "first picture after %.0f ms%n", millis(start));
        Structure sixty = cell(Element.Sr).supercell(3, 2, 2);
        for (Style style : Style.values()) {
            for (boolean smooth : new boolean[] {false, true}) {
                rotate(renderer, sixty, ViewSettings.DEFAULT.withStyle(style).withBoundary(false), smooth);
            }
        }
        thumbnails(renderer);
        renderer.close();
    }

    private static void rotate(StructureRenderer renderer, Structure s, ViewSettings settings, boolean smooth) {
        Scene scene = Scene.of(s, settings);
        renderer.show(scene);
        Camera camera = Camera.home(s.lattice());
        double[] times = new double[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            camera = camera.turned(0.03, 0.01);
            long start = System.nanoTime();
            renderer.render(camera, 900, 700, smooth);
            times[i] = millis(start);
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s, %d atoms, 900 x 700, %s: %.1f ms median, %.1f ms 95 %%, %.0f frames a second%n",
                settings.style().title(),
                scene.atoms().size(),
                smooth ? "smooth" : "while moving",
                times[FRAMES / 2],
                times[FRAMES * 95 / 100],
                1000 / times[FRAMES / 2]);
    }

    private static void thumbnails(StructureRenderer renderer) {
        List<Structure> all = new ArrayList<>();
        for (int i = 0; i < THUMBNAILS; i++) {
            all.add(cell(Element.byNumber(3 + i % 80)).supercell(1 + i % 3, 1, 1 + i % 2));
        }
        long start = System.nanoTime();
        for (Structure s : all) {
            renderer.show(Scene.of(s, ViewSettings.DEFAULT));
            renderer.render(Camera.home(s.lattice()), 160, 160, true);
        }
        System.out.printf(Locale.ROOT, "%d pictures of 160 x 160 in %.1f s%n", THUMBNAILS, millis(start) / 1000);
    }

    private static Structure cell(Element a) {
        return new Structure(
                Lattice.fromParameters(3.905, 3.905, 3.905, 90, 90, 90),
                List.of(
                        Site.of(a, 0, 0, 0),
                        Site.of(Element.Ti, 0.5, 0.5, 0.5),
                        Site.of(Element.O, 0, 0.5, 0.5),
                        Site.of(Element.O, 0.5, 0, 0.5),
                        Site.of(Element.O, 0.5, 0.5, 0)));
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
