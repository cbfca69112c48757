package org.pccd.viewer.ui.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.pccd.viewer.Measurement;
import org.pccd.viewer.ui.StructurePanel;

/** The measurements of the active structure; Delete removes those selected. */
final class MeasurementsTable {
    private final Table table;
    private final StructurePanel panel;

    MeasurementsTable(Composite parent, StructurePanel panel) {
        this.panel = panel;
        table = new Table(parent, SWT.FULL_SELECTION | SWT.MULTI);
        table.setData("org.pccd.id", "structure.measurements");
        table.setHeaderVisible(true);
        table.setToolTipText("Choose a measurement in the tool bar and click atoms; Delete removes selected rows");
        column("Measurement", 120, SWT.LEFT);
        column("Atoms", 170, SWT.LEFT);
        column("Value", 100, SWT.RIGHT);
        table.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.DEL) {
                remove();
            }
        });
        panel.onMeasure(this::refresh);
        panel.onActive(c -> refresh());
    }

    private void column(String title, int width, int align) {
        TableColumn column = new TableColumn(table, align);
        column.setText(title);
        column.setWidth(width);
    }

    private void refresh() {
        if (table.isDisposed()) {
            return;
        }
        table.removeAll();
        for (Measurement m : panel.active().measurements()) {
            new TableItem(table, SWT.NONE).setText(new String[] {m.kind(), m.name(), m.text()});
        }
    }

    private void remove() {
        List<Measurement> left = new ArrayList<>(panel.active().measurements());
        int[] selected = table.getSelectionIndices();
        for (int i = selected.length - 1; i >= 0; i--) {
            left.remove(selected[i]);
        }
        panel.active().setMeasurements(left);
        refresh();
    }

    Control control() {
        return table;
    }
}
