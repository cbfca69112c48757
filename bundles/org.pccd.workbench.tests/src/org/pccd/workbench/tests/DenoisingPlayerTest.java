package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.run.DenoisingTrace;
import org.pccd.viewer.StructureSubject;
import org.pccd.viewer.ui.StructureCanvas;

/** The denoising player: opened on a trace, played, stepped, watched. */
class DenoisingPlayerTest {
    private static final int STEPS = 40;

    @TempDir
    Path folder;

    private DenoisingTrace trace;

    @BeforeEach
    void record() throws Exception {
        trace = SyntheticTrace.write(folder.resolve("sample-000012"), STEPS);
    }

    @AfterEach
    void close() {
        Ui.dark(false);
        Ui.run(() -> Ui.page().closeAllEditors(false));
    }

    @Test
    void opensAtTheSampleAndWalksByKeyAndSlider() {
        IEditorPart editor = open();
        assertEquals("Denoising sample 12 of Sr-Ti-O", Ui.on(editor::getTitle));
        Scale slider = Ui.byId(Scale.class, "player.slider");
        assertEquals(STEPS, Ui.on(slider::getSelection), "a trace opens at what came out");
        Steps.key(Ui.byId(Canvas.class, "player.points"), SWT.HOME);
        assertEquals(0, Ui.on(slider::getSelection));
        Steps.key(Ui.byId(Canvas.class, "player.points"), SWT.ARROW_RIGHT);
        assertEquals(1, Ui.on(slider::getSelection));
        Steps.key(Ui.byId(Canvas.class, "player.points"), SWT.END);
        assertEquals(STEPS, Ui.on(slider::getSelection));
        Ui.run(() -> {
            slider.setSelection(20);
            slider.notifyListeners(SWT.Selection, new Event());
        });
        assertTrue(Ui.on(() -> Ui.byId(Label.class, "player.place").getText()).startsWith("20 of 40"));
    }

    @Test
    void offersTheStructureOfTheStepToTheWorkbench() {
        IEditorPart editor = open();
        Ui.await(
                "a structure is drawn",
                20,
                () -> Ui.byId(StructureCanvas.class, "player.structure").structure() != null);
        StructureSubject selected = Ui.on(() -> (StructureSubject)
                ((IStructuredSelection) editor.getSite().getSelectionProvider().getSelection()).getFirstElement());
        assertEquals(trace.structure(STEPS).orElseThrow(), selected.structure());
        assertEquals("SrTiO3", selected.structure().composition().reducedFormula());
        Ui.run(() -> Ui.click(Ui.byId(Button.class, "player.first")));
        assertTrue(
                Ui.on(() ->
                        editor.getSite().getSelectionProvider().getSelection().isEmpty()),
                "noise stands for no structure");
        assertTrue(Ui.on(() -> !Ui.byId(Text.class, "player.verdict").getText().isEmpty()), "and says why");
    }

    @Test
    void playsToTheEndAndStops() {
        open();
        Scale slider = Ui.byId(Scale.class, "player.slider");
        Ui.run(() -> Ui.click(Ui.byId(Button.class, "player.play")));
        Ui.await("the player moves", 5, () -> slider.getSelection() > 2 && slider.getSelection() < STEPS);
        Ui.await("the player reaches the sample", 30, () -> slider.getSelection() == STEPS);
        Ui.pause(300);
        assertEquals(STEPS, Ui.on(slider::getSelection));
    }

    @Test
    void looksWellInBothThemes() {
        IEditorPart editor = open();
        Ui.run(() -> Ui.page().toggleZoom(Ui.page().getReference(editor)));
        Ui.run(() -> {
            Scale slider = Ui.byId(Scale.class, "player.slider");
            slider.setSelection(24);
            slider.notifyListeners(SWT.Selection, new Event());
        });
        Ui.pause(1500);
        Ui.screenshot("player");
        Ui.dark(true);
        Ui.pause(1000);
        Ui.screenshot("player-dark");
    }

    @Test
    void saysWhatIsWrongWithATornTraceInPlaceOfIt() throws Exception {
        Files.write(folder.resolve("sample-000012/tensors.f32"), new byte[10]);
        Ui.on(() -> IDE.openEditorOnFileStore(
                Ui.page(),
                EFS.getLocalFileSystem()
                        .getStore(folder.resolve("sample-000012/trace.json").toUri())));
        Ui.await("the reason is shown", 10, () -> Ui.showsText("record the trace anew"));
    }

    private IEditorPart open() {
        IEditorPart editor = Ui.on(() -> IDE.openEditorOnFileStore(
                Ui.page(),
                EFS.getLocalFileSystem()
                        .getStore(folder.resolve("sample-000012/trace.json").toUri())));
        Ui.byId(Scale.class, "player.slider");
        return editor;
    }
}
