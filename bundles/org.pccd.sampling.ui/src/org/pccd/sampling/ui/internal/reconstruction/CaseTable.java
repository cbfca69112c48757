package org.pccd.sampling.ui.internal.reconstruction;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.pccd.run.ReconstructionReport.Case;
import org.pccd.ui.Themes;

/** All structures of a reconstruction, the worst first. */
final class CaseTable {
    private final Table table;
    private List<Case> cases = List.of();
    private List<Integer> order = List.of();

    CaseTable(Composite parent, IntConsumer selected) {
        table = Themes.nativeColours(new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER));
        table.setHeaderVisible(true);
        table.setData("org.pccd.id", "reconstruction.cases");
        column("Structure", 110, "Identifier in the dataset");
        column("Formula", 90, "Reduced formula");
        column("Outcome", 120, "comparable, sites-differ, or why there is no structure");
        column("Positions", 90, "rms distance of the sites over the cube root of the volume per site");
        column("Lattice", 80, "Largest relative error of lengths and angles");
        column("Volume", 80, "Relative error of the volume");
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, order.get(e.index)));
        table.addListener(SWT.Selection, e -> selected.accept(order.get(table.getSelectionIndex())));
    }

    private void column(String text, int width, String tip) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(text);
        column.setWidth(width);
        column.setToolTipText(tip);
    }

    Table control() {
        return table;
    }

    void show(List<Case> newCases) {
        cases = newCases;
        order = Errors.worstFirst(newCases);
        table.setItemCount(order.size());
        table.clearAll();
    }

    private void fill(TableItem item, int i) {
        Case c = cases.get(i);
        double positions = Errors.value(c.positionError());
        item.setText(new String[] {
            c.id(),
            c.formula(),
            c.outcome(),
            Double.isFinite(positions) ? String.format(Locale.ROOT, "%.3f", positions) : "–",
            Errors.percent(Errors.lattice(c)),
            Errors.percent(Errors.value(c.volumeError()))
        });
    }
}
