package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pccd.viewer.StructureSubject;

/** Samples that were drawn while a run trained. */
class SamplesViewTest {
    private static final String VIEW = "org.pccd.run.ui.samples";
    private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

    private IProject project;

    @BeforeEach
    void project() throws Exception {
        project = ResourcesPlugin.getWorkspace().getRoot().getProject("sampled");
        project.create(null);
        project.open(null);
        Path place = project.getLocation().toPath();
        Path run = SampleFolders.run(place.resolve("runs/first"), SampleFolders.dataset(place.resolve("data"), 200));
        SampleFolders.samples(run.resolve("samples/00000250-regular"), 8, run);
        SampleFolders.samples(run.resolve("samples/00000500-regular"), 8, run);
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
        Ui.on(() -> Ui.page().showView(VIEW));
        Ui.on(() -> {
            ISetSelectionTarget explorer = (ISetSelectionTarget) Ui.page().showView(EXPLORER);
            explorer.selectReveal(new StructuredSelection(project.getFolder("runs/first")));
            return explorer;
        });
        Ui.pause(300);
        Ui.on(() -> Ui.page().showView(VIEW));
        Ui.run(() -> Ui.page().setPartState(Ui.page().findViewReference(VIEW), IWorkbenchPage.STATE_MAXIMIZED));
    }

    @AfterEach
    void delete() throws Exception {
        Ui.run(() -> {
            Ui.page().setPartState(Ui.page().findViewReference(VIEW), IWorkbenchPage.STATE_RESTORED);
            Ui.page().hideView(Ui.page().findView(VIEW));
        });
        project.delete(true, true, null);
    }

    private static String text(String id) {
        return Ui.on(() -> Ui.all(Label.class, l -> id.equals(l.getData(Ui.ID))).stream()
                .map(Label::getText)
                .findFirst()
                .orElse(""));
    }

    @Test
    void showsTheNewestSamplesAndThoseOfAnyStep() {
        Ui.await("the newest samples", 20, () -> text("samples.title").contains("step 500"));
        Ui.await("their number", 20, () -> text("samples.note").contains("of 8 samples decoded"));
        Canvas grid = Ui.byId(Canvas.class, "samples.grid");
        Ui.run(() -> {
            Event down = new Event();
            down.x = 20;
            down.y = 20;
            grid.notifyListeners(SWT.MouseDown, down);
        });
        String title = Ui.on(() -> ((StructureSubject) ((StructuredSelection) Ui.page()
                                .findView(VIEW)
                                .getSite()
                                .getSelectionProvider()
                                .getSelection())
                        .getFirstElement())
                .title());
        assertEquals("step 500", title.substring(title.length() - 8));
        Ui.pause(4000);
        Ui.screenshot("samples-while-training");
        Ui.dark(true);
        try {
            Ui.pause(3000);
            Ui.screenshot("samples-while-training-dark");
        } finally {
            Ui.dark(false);
        }
        Scale step = Ui.byId(Scale.class, "samples.step");
        Ui.run(() -> {
            step.setSelection(0);
            Ui.click(step);
        });
        Ui.await("the first samples", 20, () -> text("samples.title").contains("step 250"));
    }

    @Test
    void samplesOfARunThatNobodyTrainsCannotBeAskedFor() {
        Ui.await("the newest samples", 20, () -> text("samples.title").contains("step 500"));
        Ui.press("Sample now");
        Ui.await("the reason", 20, () -> text("samples.note").contains("No worker trains this run"));
    }
}
