package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** The real workbench, started as a user starts it. */
class WorkbenchWindowTest {
    @Test
    void opensOneWindowWithTheProductsName() {
        IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
        assertEquals(1, windows.length);
        assertTrue(onDisplay(() -> windows[0].getShell().getText()).contains("PCCD Workbench"));
    }

    @Test
    void listsContributedEncodersAndDenoisersWithTheirPlugins() {
        List<String> rows = onDisplay(() -> {
            Shell shell = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
            return tables(shell).stream()
                    .flatMap(t -> Arrays.stream(t.getItems()))
                    .map(WorkbenchWindowTest::text)
                    .toList();
        });
        assertTrue(rows.contains("encoder pccd-pointcloud org.pccd.encoding.pointcloud"), rows.toString());
        assertTrue(rows.contains("denoiser pccd-unet org.pccd.diffusion.unet"), rows.toString());
    }

    private static String text(TableItem item) {
        return item.getText(0) + " " + item.getText(1) + " " + item.getText(3);
    }

    private static List<Table> tables(Composite parent) {
        List<Table> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (child instanceof Table table) {
                found.add(table);
            } else if (child instanceof Composite composite) {
                found.addAll(tables(composite));
            }
        }
        return found;
    }

    private static <T> T onDisplay(Supplier<T> action) {
        AtomicReference<T> result = new AtomicReference<>();
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.syncExec(() -> result.set(action.get()));
        return result.get();
    }
}
