package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.Test;
import org.pccd.run.RunStatus.State;
import org.pccd.ui.Projects;

/** The workbench is opened again on the workspace that {@link FirstSessionTest} left. */
class SecondSessionTest {
    private static final String SAMPLES = "60";

    @Test
    void resumesAndSamples() throws Exception {
        Path project = Projects.path(Projects.defaultProject()).orElseThrow();
        Path run = project.resolve("runs/prototypes-demo");
        assertEquals(State.PAUSED, Steps.status(run).state(), "the run is found as it was left");
        Steps.select(run);
        Steps.command("org.pccd.run.ui.resume");
        Ui.await("trained to the end", 300, () -> Steps.status(run).state() == State.FINISHED);
        Path samples = project.resolve("samples/first");
        sample(run, samples);
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
}
