package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.pccd.run.RunStatus.State;
import org.pccd.ui.Projects;
import org.pccd.viewer.ui.StructureCanvas;

/** The first steps of the help, up to a training that is paused when the workbench is closed. */
class FirstSessionTest {
    static final String TRAINING = "org.pccd.run.ui.perspective";

    @Test
    void makesADatasetTrainsAndPauses() throws Exception {
        Path project = Projects.path(Projects.defaultProject()).orElseThrow();
        Steps.perspective("org.pccd.dataset.ui.perspective");
        makeDataset(project.resolve("datasets/prototypes"));
        Path run = startTraining(project.resolve("runs/prototypes-demo"));
        Steps.select(run);
        Ui.await("a tenth of the training", 240, () -> Steps.status(run).step() >= 60);
        Ui.pause(2500);
        HelpPicture.take("training");
        Steps.command("org.pccd.run.ui.pause");
        Ui.await("paused", 120, () -> Steps.status(run).state() == State.PAUSED);
        // The end of the tests closes the workbench, and nobody is there to answer.
        InstanceScope.INSTANCE.getNode("org.pccd.run.ui").put("closing", "KEEP");
        assertEquals(State.PAUSED, Steps.status(run).state());
    }

    private static void makeDataset(Path dataset) {
        Steps.command("org.pccd.dataset.ui.new");
        Button prototypes = Ui.byId(Button.class, "newDataset.prototypes");
        Ui.run(() -> Ui.click(prototypes));
        Ui.press("Next >");
        Table properties = Ui.byId(Table.class, "newDataset.properties");
        Ui.await("properties of the sources", 60, () -> properties.getItemCount() > 3);
        HelpPicture.take("dataset-wizard");
        Ui.press("Next >");
        Label counts = Ui.byId(Label.class, "newDataset.counts");
        Ui.await("a preview", 60, () -> counts.getText().startsWith("The first 2,000 entries"));
        Ui.press("Finish");
        Ui.await("the dataset is there", 120, () -> Files.exists(dataset.resolve("dataset.json")));
        NatTable table = Ui.byId(NatTable.class, "dataset.table");
        Ui.await("its rows are there", 30, () -> Ui.showsText(" structures"));
        Steps.key(table, SWT.HOME);
        Ui.await(
                "a structure is shown",
                30,
                () -> Ui.all(StructureCanvas.class, c -> c.structure() != null).size() == 1);
        Ui.pause(1500);
        HelpPicture.take("dataset");
    }

    private static Path startTraining(Path run) {
        Steps.perspective(TRAINING);
        Steps.newWizard("org.pccd.run.ui.new");
        Combo dataset = Ui.byId(Combo.class, "newRun.dataset");
        Ui.await("the dataset is found", 30, () -> dataset.getText().startsWith("prototypes"));
        Ui.await("the dataset is read", 30, () -> Ui.showsText("structures (train"));
        Ui.press("Next >");
        Steps.type("form.training.steps", "400");
        Steps.type("form.training.maxMinutes", "60");
        Steps.type("form.training.validationEvery", "50");
        Steps.type("form.training.logEvery", "2");
        Ui.press("Next >");
        Label speed = Ui.byId(Label.class, "newRun.cost.speed");
        Ui.await("the cost is measured", 180, () -> speed.getText().contains("steps per second"));
        HelpPicture.take("run-wizard");
        Ui.press("Finish");
        Ui.await("the run is made", 60, () -> Files.exists(run.resolve("run.json")));
        Ui.await("the run trains", 120, () -> Steps.status(run).state() == State.RUNNING);
        return run;
    }
}
