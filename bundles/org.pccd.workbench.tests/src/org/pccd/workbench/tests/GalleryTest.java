package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.run.JobFolder;
import org.pccd.run.Workers;
import org.pccd.ui.Projects;

/** Samples in the Sampling perspective: gallery, funnel, side by side. */
class GalleryTest {
    @TempDir
    static Path folder;

    private static Path run;

    @BeforeAll
    static void aRunOnPrototypes() {
        run = SampleFolders.run(folder.resolve("run"), SampleFolders.dataset(folder.resolve("known"), 300));
        Steps.perspective("org.pccd.sampling.ui.perspective");
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
        Steps.key(grid, SWT.ARROW_RIGHT);
        Ui.pause(2500);
        Ui.screenshot("gallery");
        Canvas bars = Ui.byId(Canvas.class, "funnel.bars");
        Steps.key(bars, SWT.ARROW_DOWN);
        Steps.key(bars, SWT.ARROW_RIGHT);
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

    @Test
    void aSampleStandsBesideTheNearestKnownStructure() {
        open(SampleFolders.samples(folder.resolve("forty"), 40, run));
        Ui.await("evaluated", 90, () -> state().startsWith("Compared with"));
        Ui.on(() -> Ui.page().showView("org.pccd.sampling.ui.nearest"));
        Steps.key(Ui.byId(Canvas.class, "gallery.grid"), SWT.END);
        Steps.key(Ui.byId(Canvas.class, "gallery.grid"), SWT.HOME);
        Table table = Ui.byId(Table.class, "nearest.table");
        Ui.await("compared", 20, () -> table.getItemCount() >= 10);
        Ui.pause(2500);
        Ui.screenshot("side-by-side");
        assertEquals("Formula", Ui.on(() -> table.getItem(0).getText(0)));
    }

    @Test
    void whatIsTypedFilters() {
        open(SampleFolders.samples(folder.resolve("sixty"), 60, run));
        Ui.await("evaluated", 90, () -> state().startsWith("Compared with"));
        Ui.run(() -> Ui.byId(Text.class, "gallery.search").setText("code:sites sites>0"));
        Ui.await("none", 5, () -> counts().startsWith("0 of 60"));
        Ui.run(() -> Ui.byId(Text.class, "gallery.search").setText("sites<=2 density>3"));
        Ui.await("some", 5, () -> counts().contains(" of 60") && !counts().startsWith("0"));
        Ui.run(() -> Ui.byId(Text.class, "gallery.search").setText(""));
        Combo order = Ui.byId(Combo.class, "gallery.order");
        Ui.run(() -> {
            order.select(order.indexOf("Density (g/cm³)"));
            order.notifyListeners(SWT.Selection, new Event());
        });
        Ui.run(() -> Ui.click(Ui.byId(Button.class, "gallery.table")));
        Table rows = Ui.byId(Table.class, "gallery.rows");
        Ui.await("rows", 5, () -> rows.getItemCount() == 60);
        Ui.run(() -> rows.setSelection(2));
        Ui.pause(500);
        Ui.screenshot("gallery-table");
        Ui.run(() -> Ui.click(Ui.byId(Button.class, "gallery.table")));
    }

    @Test
    void theFormOffersWhatTheRunKnowsAndTheGalleryFollowsTheWork() {
        SampleFolders.checkpoint(run, 500, 0.31);
        SampleFolders.checkpoint(run, 1500, 0.35);
        Steps.newWizard("org.pccd.sampling.ui.newSampling", run);
        Combo checkpoint = Ui.byId(Combo.class, "sampling.checkpoint");
        Ui.await("checkpoints", 20, () -> checkpoint.getItemCount() == 4);
        assertEquals("best: step 500", Ui.on(() -> checkpoint.getItem(1)));
        Ui.await("legal", 20, () -> !Ui.all(Button.class, b -> b.getText().contains("Finish") && b.isEnabled())
                .isEmpty());
        Ui.pause(300);
        Ui.screenshot("sampling-form");
        keepsOnlyWhatTheEncoderCan();
        Ui.press("Next >");
        Text place = Ui.byId(Text.class, "sampling.folder");
        Ui.run(() -> place.setText(folder.resolve("drawn").toString()));
        Ui.await("legal", 20, () -> !Ui.all(Button.class, b -> b.getText().contains("Finish") && b.isEnabled())
                .isEmpty());
        Ui.pause(300);
        Ui.screenshot("sampling-form-request");
        Ui.press("Finish");
        Ui.await("the gallery follows", 30, () -> !Ui.all(
                        Link.class, l -> l.getText().startsWith("Sampling:"))
                .isEmpty());
        Ui.screenshot("gallery-of-job");
        Workers.kill(JobFolder.open(folder.resolve("drawn")));
    }

    // The point cloud cannot guarantee a formula, but keeps parts of a structure.
    private static void keepsOnlyWhatTheEncoderCan() {
        Text formula = Ui.byId(Text.class, "sampling.formula");
        Text start = Ui.byId(Text.class, "sampling.start");
        Button cell = Ui.byId(Button.class, "sampling.keep.cell");
        assertFalse(Ui.on(formula::isEnabled));
        assertFalse(Ui.on(cell::isEnabled));
        Ui.run(() -> start.setText("/nowhere/salt.cif"));
        Ui.run(() -> Ui.click(cell));
        Ui.await("refused", 20, GalleryTest::illegal);
        Ui.pause(500);
        Ui.screenshot("sampling-form-start");
        Ui.run(() -> start.setText(""));
        Ui.await("legal", 20, () -> !illegal());
    }

    private static boolean illegal() {
        return Ui.all(Button.class, b -> b.getText().contains("Finish") && b.isEnabled())
                .isEmpty();
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
}
