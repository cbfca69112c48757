package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.resources.IResource;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.crystal.io.Entry;
import org.pccd.dataset.DatasetImporter;
import org.pccd.dataset.ImportSettings;
import org.pccd.prototypes.PrototypeDataset;
import org.pccd.run.JobFolder;
import org.pccd.run.Jobs;
import org.pccd.run.RunStatus;
import org.pccd.run.RunStatus.State;
import org.pccd.run.Workers;
import org.pccd.ui.Projects;

/** A run from the wizard to its end, driven as a user drives it; workers are real processes. */
class TrainingPerspectiveTest {
    private static final String COMMANDS = "org.pccd.run.ui.";
    private static final String STEPS = "4000";

    private Path project;

    /** No worker outlives the tests. */
    @AfterEach
    void endWorkers() {
        for (Path path : Jobs.below(project)) {
            JobFolder job = JobFolder.open(path);
            if (job.status().state().live()) {
                Workers.kill(job);
            }
        }
    }

    @Test
    void trainsFromTheWizardToTheEnd() throws Exception {
        project = Projects.path(Projects.defaultProject()).orElseThrow();
        importPrototypes(project.resolve("datasets/prototypes"));
        Projects.defaultProject().refreshLocal(IResource.DEPTH_INFINITE, null);
        Steps.perspective("org.pccd.run.ui.perspective");
        Ui.screenshot("training-empty");
        Path run = makeRunInTheWizard();
        await(run, State.RUNNING);
        select(run);
        await(
                "progress is seen",
                60,
                () -> status(run).step() > 0 && status(run).stepsPerSecond() != null);
        Ui.pause(2000);
        Ui.screenshot("training-running");
        command("pause");
        await(run, State.PAUSED);
        assertFalse(enabled("pause"));
        command("resume");
        await(run, State.RUNNING);
        command("checkpoint");
        await("a checkpoint is written", 60, () -> !JobFolder.open(run)
                .control()
                .checkpointPending());
        closingAsksOnce(run);
        command("stop");
        await(run, State.STOPPED);
        assertTrue(JobFolder.open(run).run().checkpoints().all().size() >= 1);
        command("resume");
        await(run, State.RUNNING);
        command("stop");
        await(run, State.STOPPED);
        editorPages("");
        compareWithAClone(run);
        Ui.dark(true);
        Ui.screenshot("training-difference-dark");
        editorPages("-dark");
        Ui.dark(false);
    }

    private Path makeRunInTheWizard() {
        Steps.newWizard("org.pccd.run.ui.new");
        Combo dataset = Ui.byId(Combo.class, "newRun.dataset");
        Ui.await("the dataset is found", 20, () -> dataset.getText().startsWith("prototypes"));
        Ui.await("the dataset is read", 20, () -> Ui.showsText("structures (train"));
        otherEncoder();
        Ui.screenshot("training-wizard-run");
        Ui.press("Next >");
        Text steps = Ui.byId(Text.class, "form.training.steps");
        Ui.run(() -> steps.setText(STEPS));
        // Small enough that a step takes milliseconds on a loaded machine too.
        type("form.training.batch", "4");
        type("form.training.validationEvery", "20");
        type("form.training.validationBatches", "1");
        type("form.training.logEvery", "5");
        type("form.threads", "1");
        Ui.screenshot("training-wizard-settings");
        Ui.press("Next >");
        Label speed = Ui.byId(Label.class, "newRun.cost.speed");
        Ui.await("the cost is measured", 120, () -> speed.getText().contains("steps per second"));
        Ui.screenshot("training-wizard-cost");
        Ui.press("Finish");
        Path run = project.resolve("runs/prototypes-demo");
        await("the run is made", 60, () -> Files.exists(run.resolve("run.json")));
        return run;
    }

    // Only denoisers that can take the tensors of the encoder are offered.
    private static void otherEncoder() {
        Combo encoder = Ui.byId(Combo.class, "newRun.encoder");
        Combo denoiser = Ui.byId(Combo.class, "newRun.denoiser");
        choose(encoder, "(token-atoms)");
        assertTrue(Ui.on(denoiser::getText).endsWith("(token-transformer)"));
        choose(encoder, "(matrix)");
        assertEquals(List.of("PCCD U-Net  (pccd-unet)"), List.of(Ui.on(denoiser::getItems)));
        Ui.screenshot("training-wizard-matrix");
        choose(encoder, "(pccd-pointcloud)");
    }

    private static void choose(Combo combo, String end) {
        Ui.run(() -> {
            List<String> items = List.of(combo.getItems());
            combo.select(items.indexOf(
                    items.stream().filter(i -> i.endsWith(end)).findFirst().orElseThrow()));
            Ui.click(combo);
        });
    }

    private static void type(String field, String value) {
        Text text = Ui.byId(Text.class, field);
        Ui.run(() -> text.setText(value));
    }

    private void closingAsksOnce(Path run) {
        Ui.display().asyncExec(() -> PlatformUI.getWorkbench().close());
        Ui.await("closing asks", 20, () -> !Ui.all(Shell.class, s -> s.getText().contains("live"))
                .isEmpty());
        Ui.screenshot("training-closing");
        Ui.press("Cancel");
        Ui.pause(500);
        assertTrue(PlatformUI.isWorkbenchRunning() && !PlatformUI.getWorkbench().isClosing());
        assertEquals(State.RUNNING, status(run).state());
    }

    private static void editorPages(String theme) {
        for (String page : List.of("Overview", "Curves", "Configuration", "Checkpoints", "Log", "Provenance")) {
            Ui.run(() -> {
                var tabs = Ui.all(
                        org.eclipse.swt.custom.CTabFolder.class,
                        f -> f.getItemCount() > 0 && f.getItem(0).getText().equals("Overview"));
                for (int i = 0; i < tabs.get(0).getItemCount(); i++) {
                    if (tabs.get(0).getItem(i).getText().equals(page)) {
                        tabs.get(0).setSelection(i);
                        Event chosen = new Event();
                        chosen.item = tabs.get(0).getItem(i);
                        tabs.get(0).notifyListeners(SWT.Selection, chosen);
                    }
                }
            });
            Ui.pause(1500);
            Ui.screenshot("training-editor-" + page.toLowerCase(Locale.ROOT) + theme);
        }
    }

    private void compareWithAClone(Path run) {
        Steps.command(COMMANDS + "clone");
        Ui.byId(Combo.class, "newRun.preset");
        Ui.await("the clone has its dataset", 20, () -> Ui.showsText("structures (train"));
        Button start = Ui.byId(Button.class, "newRun.start");
        Ui.run(() -> Ui.click(start));
        Ui.press("Next >");
        Text batch = Ui.byId(Text.class, "form.training.batch");
        Ui.run(() -> batch.setText("16"));
        Ui.press("Finish");
        Path clone = project.resolve("runs/prototypes-demo-2");
        await("the clone is made", 60, () -> Files.exists(clone.resolve("run.json")));
        select(run, clone);
        command("compare");
        Table table = Ui.byId(Table.class, "difference.table");
        Ui.await("the difference is shown", 20, () -> table.getItemCount() > 0);
        assertEquals("training.batch", Ui.on(() -> table.getItem(0).getText(0)));
        Ui.screenshot("training-difference");
    }

    private static void importPrototypes(Path dataset) {
        List<Entry> entries = PrototypeDataset.generate()
                .map(e -> new Entry(e.name(), e.structure(), e.properties(), "built-in", 0))
                .toList();
        new DatasetImporter(ImportSettings.DEFAULT, Progress.NONE)
                .importEntries("Built-in decorated prototypes", entries, dataset);
    }

    private static RunStatus status(Path run) {
        return JobFolder.open(run).status();
    }

    /** Waits until the run is in a state, and the view shows it. */
    private static void await(Path run, State state) {
        String shown = state.name().toLowerCase(Locale.ROOT);
        Table table = Ui.byId(Table.class, "runs.table");
        Ui.await(run.getFileName() + " is " + state + " in the view", 120, () -> List.of(table.getItems()).stream()
                .anyMatch(i -> i.getText(0).equals(run.getFileName().toString())
                        && i.getText(1).equals(shown)));
    }

    private static void await(String what, double seconds, java.util.concurrent.Callable<Boolean> condition) {
        Ui.await(what, seconds, condition);
    }

    /** Selects these runs in the view, which is in front then. */
    private static void select(Path... runs) {
        Table table = Ui.byId(Table.class, "runs.table");
        List<String> names =
                List.of(runs).stream().map(r -> r.getFileName().toString()).toList();
        Ui.await(
                "the runs are listed",
                30,
                () -> List.of(table.getItems()).stream()
                                .filter(i -> names.contains(i.getText(0)))
                                .count()
                        == names.size());
        Ui.on(() -> {
            Ui.page().showView("org.pccd.run.ui.runs", null, IWorkbenchPage.VIEW_ACTIVATE);
            table.deselectAll();
            for (int i = 0; i < table.getItemCount(); i++) {
                if (names.contains(table.getItem(i).getText(0))) {
                    table.select(i);
                }
            }
            Ui.click(table);
            return null;
        });
    }

    private static void command(String name) {
        Ui.await(name + " is possible", 20, () -> enabled(name));
        Steps.command(COMMANDS + name);
    }

    private static boolean enabled(String name) {
        return Ui.on(() -> PlatformUI.getWorkbench()
                .getService(org.eclipse.ui.commands.ICommandService.class)
                .getCommand(COMMANDS + name)
                .isEnabled());
    }
}
