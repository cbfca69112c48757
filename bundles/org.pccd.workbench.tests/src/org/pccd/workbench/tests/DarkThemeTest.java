package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.ui.Projects;

/** The dark theme in a workbench that has shown nothing else, in each perspective. */
class DarkThemeTest {
    @Test
    void isDarkInAllPerspectives() {
        Ui.theme(true);
        for (String part : List.of("dataset", "run", "sampling")) {
            Steps.perspective("org.pccd." + part + ".ui.perspective");
            Ui.pause(1000);
            int brightness = Ui.on(Ui::brightness);
            assertTrue(brightness < 100, "brightness of the background: " + brightness);
            Ui.screenshot("perspective-" + part + "-dark");
        }
    }

    /** SWT frees rows that a filter takes away; a theme engine that writes to them would end the process. */
    @Test
    void switchesWhileTablesLoseAndGainRows(@TempDir Path folder) {
        Path run = SampleFolders.run(folder.resolve("run"), SampleFolders.dataset(folder.resolve("known"), 60));
        Path samples = SampleFolders.samples(folder.resolve("samples"), 400, run);
        Steps.perspective("org.pccd.sampling.ui.perspective");
        Ui.run(() -> Projects.open(Ui.page(), samples));
        Ui.run(() -> Ui.click(Ui.byId(Button.class, "gallery.table")));
        Link state = Ui.byId(Link.class, "gallery.state");
        Ui.await("evaluated", 90, () -> state.getText().startsWith("Compared with"));
        Table rows = Ui.byId(Table.class, "gallery.rows");
        for (int i = 0; i < 6; i++) {
            Ui.await("all rows", 20, () -> rows.getItemCount() == 400);
            Ui.run(() -> rows.setTopIndex(300));
            Ui.pause(200);
            Ui.theme(i % 2 == 0);
            Ui.run(() -> Ui.byId(Text.class, "gallery.search").setText("sites<=2"));
            Ui.await("fewer rows", 20, () -> rows.getItemCount() < 400);
            Ui.theme(i % 2 == 1);
            Ui.run(() -> Ui.byId(Text.class, "gallery.search").setText(""));
        }
        Ui.theme(true);
        Ui.screenshot("gallery-table-dark");
        Ui.run(() -> Ui.click(Ui.byId(Button.class, "gallery.table")));
        Steps.key(Ui.byId(Canvas.class, "gallery.grid"), SWT.END);
        Ui.pause(1500);
        Ui.screenshot("gallery-dark");
        Ui.run(() -> Ui.page().closeAllEditors(false));
    }
}
