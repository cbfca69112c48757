package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.viewer.ui.StructureCanvas;

/** The window with runs of encoders that are not PCCD's. */
class OtherEncodersTest {
    @TempDir
    Path folder;

    @AfterEach
    void close() {
        Ui.dark(false);
        Ui.run(() -> Ui.page().closeAllEditors(false));
    }

    @Test
    void theFormOffersTheSamplerOfTheTransformerAndAsksForAFormula() {
        Path dataset = SampleFolders.dataset(folder.resolve("known"), 1500);
        Path run = SampleFolders.run(folder.resolve("tokens"), dataset, "encoder.id=token-atoms");
        SampleFolders.checkpoint(run, 500, 0.31);
        Steps.perspective("org.pccd.sampling.ui.perspective");
        Steps.newWizard("org.pccd.sampling.ui.newSampling", run);
        Text formula = Ui.byId(Text.class, "sampling.formula");
        Ui.await("the run is read", 20, formula::isEnabled);
        Ui.run(() -> formula.setText("Na80Cl80"));
        Ui.await("refused", 20, () -> !Ui.all(Text.class, t -> t.getText().contains("160 sites"))
                .isEmpty());
        Ui.run(() -> formula.setText("Na4Cl4"));
        Ui.await("legal", 20, OtherEncodersTest::legal);
        Ui.pause(300);
        Ui.screenshot("sampling-form-formula");
        Ui.press("Next >");
        Combo sampler = Ui.byId(Combo.class, "form.sampler");
        assertEquals(List.of("Falling noise with churn (EDM)"), List.of(Ui.on(sampler::getItems)));
        Text churn = Ui.byId(Text.class, "form.churn");
        Ui.run(() -> churn.setText("-1"));
        Ui.await("refused", 20, () -> !legal());
        Ui.run(() -> churn.setText("0"));
        Ui.await("legal", 20, OtherEncodersTest::legal);
        Ui.pause(300);
        Ui.screenshot("sampling-form-edm");
        Ui.dark(true);
        Ui.pause(600);
        Ui.screenshot("sampling-form-edm-dark");
        Ui.press("Cancel");
    }

    private static boolean legal() {
        return !Ui.all(Button.class, b -> b.getText().contains("Finish") && b.isEnabled())
                .isEmpty();
    }

    @Test
    void thePlayerShowsTheAtomsOfTokens() throws Exception {
        plays("token-atoms");
    }

    @Test
    void thePlayerShowsTheSitesOfAMatrix() throws Exception {
        plays("matrix");
    }

    private void plays(String encoder) throws Exception {
        SyntheticTrace.write(folder.resolve("sample-000012"), 30, encoder);
        IEditorPart editor = Ui.on(() -> IDE.openEditorOnFileStore(
                Ui.page(),
                EFS.getLocalFileSystem()
                        .getStore(folder.resolve("sample-000012/trace.json").toUri())));
        Scale slider = Ui.byId(Scale.class, "player.slider");
        Ui.await(
                "a structure is drawn",
                20,
                () -> Ui.byId(StructureCanvas.class, "player.structure").structure() != null);
        Ui.run(() -> Ui.page().toggleZoom(Ui.page().getReference(editor)));
        Steps.key(Ui.byId(Canvas.class, "player.points"), SWT.HOME);
        Ui.run(() -> {
            slider.setSelection(18);
            slider.notifyListeners(SWT.Selection, new Event());
        });
        Ui.pause(1500);
        String place = Ui.on(() -> Ui.byId(Label.class, "player.place").getText());
        assertTrue(place.startsWith("18 of 30, " + (encoder.equals("matrix") ? "t = " : "sigma = ")), place);
        assertTrue(colours(Ui.byId(Canvas.class, "player.points")) > 20, "atoms are drawn in the cell");
        Ui.screenshot("player-" + encoder);
        Ui.dark(true);
        Ui.pause(800);
        Ui.screenshot("player-" + encoder + "-dark");
    }

    private static int colours(Canvas canvas) {
        return Ui.on(() -> {
            Rectangle area = canvas.getClientArea();
            Image image = new Image(canvas.getDisplay(), area.width, area.height);
            GC gc = new GC(canvas);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            ImageData data = image.getImageData(100);
            image.dispose();
            Set<Integer> colours = new HashSet<>();
            for (int x = 0; x < data.width; x++) {
                for (int y = 0; y < data.height; y++) {
                    colours.add(data.getPixel(x, y));
                }
            }
            return colours.size();
        });
    }
}
