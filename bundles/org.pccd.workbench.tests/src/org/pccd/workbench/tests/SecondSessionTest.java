package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.run.RunStatus.State;
import org.pccd.ui.Projects;

/** The workbench is opened again on the workspace that {@link FirstSessionTest} left. */
class SecondSessionTest {
    private static final String SAMPLES = "60";

    @Test
    void resumesSamplesPlaysAndExports() throws Exception {
        Path project = Projects.path(Projects.defaultProject()).orElseThrow();
        Path run = project.resolve("runs/prototypes-demo");
        assertEquals(
                FirstSessionTest.TRAINING,
                Ui.on(() -> Ui.page().getPerspective().getId()),
                "restored");
        assertTrue(Ui.on(() -> Ui.page().getEditorReferences().length) >= 1, "its editors, too");
        assertEquals(State.PAUSED, Steps.status(run).state(), "and the run is found as it was left");
        Steps.select(run);
        Steps.command("org.pccd.run.ui.resume");
        Ui.await("trained to the end", 300, () -> Steps.status(run).state() == State.FINISHED);
        Path samples = project.resolve("samples/first");
        sample(run, samples);
        play();
        export(samples);
    }

    private static void sample(Path run, Path samples) {
        Steps.perspective("org.pccd.sampling.ui.perspective");
        Steps.newWizard("org.pccd.sampling.ui.newSampling", run);
        Combo checkpoint = Ui.byId(Combo.class, "sampling.checkpoint");
        Ui.await("checkpoints", 30, () -> checkpoint.getItemCount() > 1);
        Ui.press("Next >");
        Steps.type("form.count", SAMPLES);
        Steps.type("sampling.folder", samples.toString());
        Ui.pause(500);
        Ui.press("Finish");
        Link state = Ui.byId(Link.class, "gallery.state");
        Ui.await("sampled and evaluated", 300, () -> state.getText().startsWith("Compared with"));
        show("Decoded");
        Steps.key(Ui.byId(Canvas.class, "gallery.grid"), SWT.HOME);
        Ui.pause(3000);
        HelpPicture.take("gallery");
    }

    private static void show(String which) {
        Combo filter = Ui.byId(Combo.class, "gallery.shown");
        Ui.run(() -> {
            filter.select(filter.indexOf(which));
            Ui.click(filter);
        });
        Ui.pause(500);
    }

    private static void play() {
        Steps.command("org.pccd.sampling.ui.play");
        Ui.await("the player opens", 240, () -> !Ui.all(Scale.class, s -> "player.slider".equals(s.getData(Ui.ID)))
                .isEmpty());
        Scale slider = Ui.byId(Scale.class, "player.slider");
        int middle = Ui.on(slider::getMaximum) * 3 / 5;
        Ui.run(() -> {
            slider.setSelection(middle);
            slider.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        });
        Ui.pause(1500);
        HelpPicture.take("player");
        Ui.run(() -> Ui.page().closeEditor(Ui.page().getActiveEditor(), false));
    }

    private static void export(Path samples) throws Exception {
        Ui.run(() -> Projects.open(Ui.page(), samples));
        show("All samples");
        Ui.run(Ui.byId(Canvas.class, "gallery.grid")::setFocus);
        Steps.command("org.eclipse.ui.edit.selectAll");
        Ui.pause(500);
        Object[] selected = Ui.on(() -> ((org.eclipse.jface.viewers.IStructuredSelection) PlatformUI.getWorkbench()
                        .getWorkbenchWindows()[0]
                        .getSelectionService()
                        .getSelection())
                .toArray());
        assertEquals(SAMPLES, "" + selected.length);
        Path out = samples.resolveSibling("exported");
        Steps.exportWizard("org.pccd.sampling.ui.exportStructures", selected);
        Steps.type("export.target", out.toString());
        Ui.press("Finish");
        Ui.await("the export is there", 60, () -> Files.isDirectory(out));
        long decoded;
        try (var files = Files.list(samples)) {
            decoded = files.filter(f -> f.toString().endsWith(".cif")).count();
        }
        Ui.await("all structures are written", 60, () -> {
            try (var read = StructureFiles.read(out)) {
                return read.filter(r -> !r.refused()).count() == decoded;
            }
        });
    }
}
