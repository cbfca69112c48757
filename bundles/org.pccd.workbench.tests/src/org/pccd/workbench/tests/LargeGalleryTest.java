package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ScrollBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.ui.Projects;

/** Ten thousand samples: how soon they are seen, and whether scrolling holds the window up. */
class LargeGalleryTest {
    private static final int COUNT = 10_000;

    @TempDir
    static Path folder;

    @AfterEach
    void close() {
        Ui.run(() -> Ui.page().closeAllEditors(false));
    }

    @Test
    void tenThousandSamplesScrollWithoutAFreeze() {
        Path samples = SampleFolders.samples(folder.resolve("samples"), COUNT, folder.resolve("gone"));
        List<String> freezes = Freezes.during(() -> {
            long start = System.nanoTime();
            Ui.run(() -> Projects.open(Ui.page(), samples));
            Canvas grid = Ui.byId(Canvas.class, "gallery.grid");
            Ui.await("pictures", 30, () -> missing(grid) == 0);
            System.out.printf("first screen of pictures after %.1f s%n", (System.nanoTime() - start) * 1e-9);
            Ui.await("all listed", 30, () -> Ui.byId(Label.class, "gallery.counts")
                    .getText()
                    .startsWith("10,000"));
            System.out.printf("10,000 listed after %.1f s%n", (System.nanoTime() - start) * 1e-9);
            scroll(grid);
            thousand(grid);
        });
        // On a machine that is busy with other things, events wait for a processor, not for us.
        Assumptions.assumeTrue(busy() < 2, () -> "busy machine; freezes: " + freezes);
        assertEquals(List.of(), freezes);
    }

    /** Processes that want to run, by processor. */
    private static double busy() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return system.getSystemLoadAverage() / system.getAvailableProcessors();
    }

    private static int missing(Canvas grid) {
        return grid.getData("org.pccd.waiting") instanceof Integer n ? n : -1;
    }

    /** Through all of it in 300 steps, and back. */
    private static void scroll(Canvas grid) {
        long start = System.nanoTime();
        int end = Ui.on(() -> grid.getVerticalBar().getMaximum());
        assertTrue(end > 100_000, "height of all rows: " + end);
        for (int i = 0; i <= 600; i++) {
            int y = (int) ((long) end * (i <= 300 ? i : 600 - i) / 300);
            scrollTo(grid, y);
            Ui.pause(10);
        }
        System.out.printf("600 steps of scrolling in %.1f s%n", (System.nanoTime() - start) * 1e-9);
    }

    /** The number of missing pictures is that of the painting after it. */
    private static void scrollTo(Canvas grid, int y) {
        Ui.run(() -> {
            grid.setData("org.pccd.waiting", null);
            ScrollBar bar = grid.getVerticalBar();
            bar.setSelection(y);
            bar.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Page by page until a thousand pictures were seen. */
    private static void thousand(Canvas grid) {
        long start = System.nanoTime();
        int height = Ui.on(() -> grid.getClientArea().height);
        int page = 0;
        int seen = 0;
        while (seen < 1000) {
            int y = page++ * height;
            scrollTo(grid, y);
            Ui.await("page " + page, 30, () -> missing(grid) == 0);
            seen += Ui.on(() -> Math.max(1, grid.getClientArea().width / 144) * Math.max(1, height / 174));
        }
        double seconds = (System.nanoTime() - start) * 1e-9;
        System.out.printf("1,000 pictures in %.1f s%n", seconds);
        assertTrue(seconds < 60, "1,000 pictures took " + seconds + " s");
    }
}
