package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** The real workbench, started as a user starts it. */
class WorkbenchWindowTest {
    @Test
    void opensOneWindowWithTheProductsName() {
        assertEquals(1, PlatformUI.getWorkbench().getWorkbenchWindowCount());
        String title = Ui.on(() ->
                PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().getText());
        assertTrue(title.contains("PCCD Workbench"), title);
    }

    @Test
    void listsWhatIsContributedWithThePlugins() {
        Ui.on(() -> Ui.page().showView("org.pccd.workbench.installed"));
        List<String> rows = Ui.on(() -> Ui.all(Table.class, t -> true).stream()
                .flatMap(t -> Arrays.stream(t.getItems()))
                .map(WorkbenchWindowTest::text)
                .toList());
        assertTrue(rows.contains("encoders pccd-pointcloud org.pccd.encoding.pointcloud"), rows.toString());
        assertTrue(rows.contains("denoisers pccd-unet org.pccd.diffusion.unet"), rows.toString());
        assertTrue(rows.contains("samplers ddim org.pccd.diffusion"), rows.toString());
        assertTrue(rows.contains("metrics uniqueness org.pccd.evaluation"), rows.toString());
        assertTrue(rows.contains("formats cif org.pccd.crystal.io"), rows.toString());
        assertTrue(rows.contains("potentials tensornet org.pccd.energy.tensornet"), rows.toString());
        assertTrue(rows.contains("calculators abinit org.pccd.dft"), rows.toString());
        assertTrue(rows.contains("launchers local org.pccd.launcher.local"), rows.toString());
    }

    private static String text(TableItem item) {
        return item.getText(0) + " " + item.getText(1) + " " + item.getText(3);
    }
}
