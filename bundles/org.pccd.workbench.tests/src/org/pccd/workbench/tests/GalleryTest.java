package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.ui.Projects;

/** Samples in the Sampling perspective: gallery, funnel, side by side. */
class GalleryTest {
    @TempDir
    static Path folder;

    private static Path run;

    @BeforeAll
    static void aRunOnPrototypes() {
        run = SampleFolders.run(folder.resolve("run"), SampleFolders.dataset(folder.resolve("known"), 300));
        Ui.run(() -> {
            try {
                PlatformUI.getWorkbench()
                        .showPerspective(
                                "org.pccd.sampling.ui.perspective",
                                PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
            } catch (org.eclipse.ui.WorkbenchException e) {
                throw new AssertionError(e);
            }
        });
    }

    @AfterEach
    void close() {
        Ui.run(() -> Ui.page().closeAllEditors(false));
    }

    @Test
    void samplesAreEvaluatedAndShownWithTheirFunnel() throws IOException {
        Path samples = SampleFolders.samples(folder.resolve("two hundred"), 200, run);
        open(samples);
        Ui.await("evaluated", 90, () -> state().startsWith("Compared with"));
        assertTrue(Files.exists(samples.resolve("evaluation.jsonl")), "kept in the folder");
        Canvas grid = Ui.byId(Canvas.class, "gallery.grid");
        key(grid, SWT.ARROW_RIGHT);
        Ui.pause(2500);
        Ui.screenshot("gallery");
        Canvas bars = Ui.byId(Canvas.class, "funnel.bars");
        key(bars, SWT.ARROW_DOWN);
        key(bars, SWT.ARROW_RIGHT);
        Ui.await("filtered", 5, () -> counts().matches("18 of 200 samples"));
        Table reasons = Ui.byId(Table.class, "funnel.reasons");
        assertTrue(Ui.on(() -> reasons.getItemCount()) >= 5, "reasons");
        Ui.pause(500);
        Ui.screenshot("gallery-lost");
        Ui.dark(true);
        try {
            Ui.pause(1500);
            Ui.screenshot("gallery-dark");
        } finally {
            Ui.dark(false);
        }
    }

    private static void open(Path samples) {
        Ui.run(() -> Projects.open(Ui.page(), samples));
    }

    private static String state() {
        return Ui.byId(Link.class, "gallery.state").getText();
    }

    private static String counts() {
        return Ui.byId(Label.class, "gallery.counts").getText();
    }

    private static void key(Canvas canvas, int code) {
        Ui.run(() -> {
            canvas.forceFocus();
            Event e = new Event();
            e.keyCode = code;
            canvas.notifyListeners(SWT.KeyDown, e);
        });
    }
}
