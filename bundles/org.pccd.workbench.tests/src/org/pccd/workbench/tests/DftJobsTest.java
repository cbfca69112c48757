package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.ui.Projects;

/** DFT jobs from the wizard to the collected table, with a script in place of ABINIT. */
@DisabledOnOs(OS.WINDOWS)
class DftJobsTest {
    private static final String VIEW = "org.pccd.dft.ui.jobs";
    private static final String CONVERGENCE = "org.pccd.dft.ui.convergence";

    @TempDir
    static Path folder;

    private static FakeAbinit abinit;
    private static Path project;

    @BeforeAll
    static void make() throws IOException {
        System.setProperty("pccd.worker.options", "-XX:TieredStopAtLevel=1 -XX:-UsePerfData");
        abinit = new FakeAbinit(folder);
        project = Projects.path(Projects.defaultProject()).orElseThrow();
        Steps.perspective("org.pccd.sampling.ui.perspective");
        Ui.on(() -> Ui.page().showView(VIEW));
    }

    @AfterAll
    static void close() {
        Ui.dark(false);
        System.clearProperty("pccd.dft.settings");
        Ui.run(() -> Ui.page().closeAllEditors(false));
    }

    @Test
    void structuresAreCheckedCalculatedAndCollected() throws Exception {
        Path in = Files.createDirectories(project.resolve("generated"));
        structure(in, "a-salt", "Na Cl", "0.5 0.5 0.5");
        structure(in, "b-sylvite", "K Cl", "0.5 0.5 0.5");
        structure(in, "c-magnesia", "Mg O", "0.5 0.5 0.5");
        structure(in, "d-crowded", "Na Cl", "0.01 0 0");
        structure(in, "e-radium", "Ra O", "0.5 0.5 0.5");
        Files.writeString(in.resolve("f-broken.cif"), "nonsense");
        Steps.newWizard("org.pccd.dft.ui.new", in);
        Ui.byId(Text.class, "newDft.name");
        Ui.pause(400);
        Ui.screenshot("dft-wizard");
        Ui.press("Next >");
        Ui.byId(CTabFolder.class, "newDft.settings");
        Ui.await("settings of the program", 10, () -> Ui.showsText("Sphere overlap"));
        Ui.pause(400);
        Ui.screenshot("dft-wizard-settings");
        Ui.press("Next >");
        Label summary = Ui.byId(Label.class, "newDft.summary");
        Ui.await("checked", 20, () -> summary.getText().startsWith("3 of 6 can be calculated"));
        Ui.pause(400);
        Ui.screenshot("dft-wizard-checks");
        Ui.press("Finish");
        Table table = Ui.byId(Table.class, "dft.table");
        // Of this test, whatever jobs of another are there.
        Steps.type("dft.filter", "generated");
        Ui.await(
                "all over",
                40,
                () -> states(table).size() == 5
                        && states(table).stream().noneMatch(s -> s.equals("queued") || s.equals("running")));
        assertEquals(
                List.of("converged", "scf not converged", "failed", "failed", "failed"), Ui.on(() -> states(table)));
        assertTrue(Ui.on(() -> table.getItem(0).getText(5)).startsWith("-591."), "only what converged has an energy");
        assertEquals("", Ui.on(() -> table.getItem(1).getText(5)));
        assertTrue(Ui.on(() -> table.getItem(2).getText(10)).startsWith("killed: "));
        assertTrue(Ui.on(() -> table.getItem(4).getText(10)).contains("Ra"));
        Ui.on(() -> Ui.page().showView(CONVERGENCE));
        select(table, 0);
        Text details = Ui.byId(Text.class, "dft.details");
        Ui.await("details", 20, () -> details.getText().contains("few bands"));
        Ui.pause(1500);
        Ui.screenshot("dft-jobs");
        Ui.dark(true);
        Ui.pause(1000);
        Ui.screenshot("dft-jobs-dark");
        Ui.dark(false);
        Ui.run(() -> Ui.page().activate(Ui.page().findView(VIEW)));
        Ui.pause(300);
        Steps.command("org.pccd.dft.ui.openStructure");
        Ui.await(
                "opened",
                20,
                () -> Ui.page().getActiveEditor() != null
                        && Ui.page().getActiveEditor().getTitle().contains("final.cif"));
        collect(table);
        Steps.type("dft.filter", "");
    }

    private static void collect(Table table) throws IOException {
        Ui.run(() -> Ui.page().activate(Ui.page().findView(VIEW)));
        Steps.exportWizard("org.pccd.dft.ui.collect");
        Text file = Ui.byId(Text.class, "collect.table");
        Path out = folder.resolve("results.json");
        Ui.run(() -> file.setText(out.toString()));
        Ui.run(() -> Ui.byId(Text.class, "collect.structures")
                .setText(folder.resolve("final.extxyz").toString()));
        Ui.pause(400);
        Ui.screenshot("dft-collect");
        Ui.press("Finish");
        Ui.await("collected", 20, () -> Files.exists(folder.resolve("final.extxyz")));
        assertTrue(Files.readString(out).contains("\"cutoff\" : 520.0"), "with the settings");
        assertTrue(Ui.on(() -> table.getItemCount()) >= 5);
    }

    @Test
    void aRunningJobIsFoundAgainStoppedAndGoneOnWith() throws Exception {
        Path in = structure(Files.createDirectories(folder.resolve("lone")), "fluoride", "Li F", "0.5 0.5 0.5");
        Steps.newWizard("org.pccd.dft.ui.new", in);
        Ui.byId(Text.class, "newDft.name");
        Ui.press("Next >");
        Ui.press("Next >");
        Button start = Ui.byId(Button.class, "newDft.start");
        Ui.await("checked", 20, () -> Ui.showsText("1 of 1 can be calculated"));
        assertTrue(Ui.on(start::getSelection));
        Ui.press("Finish");
        awaitState("running");
        Ui.run(() -> Ui.page().hideView(Ui.page().findView(VIEW)));
        Ui.on(() -> Ui.page().showView(VIEW));
        awaitState("running");
        act("org.pccd.dft.ui.stop");
        awaitState("interrupted");
        abinit.go();
        Ui.pause(500);
        act("org.pccd.dft.ui.run");
        awaitState("converged");
        Link summary = Ui.byId(Link.class, "dft.summary");
        Ui.await("counted", 10, () -> summary.getText().contains("converged"));
    }

    @Test
    void thePreferencesSayWhereAProgramIs() {
        Ui.display().asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(
                        null, "org.pccd.dft.ui.preferences", new String[] {"org.pccd.dft.ui.preferences"}, null)
                .open());
        Label found = Ui.byId(Label.class, "dft.found.abinit");
        assertTrue(Ui.on(found::getText).contains("/bin/sh"), Ui.on(found::getText));
        Ui.pause(400);
        Ui.screenshot("dft-preferences");
        Ui.run(() -> found.getShell().close());
        Ui.await("closed", 10, () -> Ui.all(Shell.class, s -> s.getText().equals("Preferences"))
                .isEmpty());
    }

    private static void awaitState(String state) {
        Table table = Ui.byId(Table.class, "dft.table");
        Ui.await("fluoride is " + state, 40, () -> Arrays.stream(table.getItems())
                .anyMatch(i -> i.getText(1).equals("LiF") && i.getText(4).equals(state)));
    }

    // What can be done follows what was last seen of the job.
    private static void act(String command) {
        Table table = Ui.byId(Table.class, "dft.table");
        int row = Ui.on(() ->
                Arrays.stream(table.getItems()).map(i -> i.getText(1)).toList().indexOf("LiF"));
        Ui.run(() -> Ui.page().activate(Ui.page().findView(VIEW)));
        select(table, row);
        Ui.pause(300);
        Steps.command(command);
    }

    private static void select(Table table, int row) {
        Ui.run(() -> {
            table.setSelection(row);
            table.notifyListeners(SWT.Selection, new Event());
        });
    }

    private static List<String> states(Table table) {
        return Arrays.stream(table.getItems())
                .map((TableItem i) -> i.getText(4))
                .toList();
    }

    private static Path structure(Path in, String name, String elements, String second) throws IOException {
        return Files.writeString(
                in.resolve(name + ".vasp"),
                name + "\n1\n0 2.82 2.82\n2.82 0 2.82\n2.82 2.82 0\n" + elements + "\n1 1\ndirect\n0 0 0\n" + second
                        + "\n");
    }
}
