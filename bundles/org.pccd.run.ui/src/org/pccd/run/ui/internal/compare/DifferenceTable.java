package org.pccd.run.ui.internal.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.pccd.run.ConfigurationDifference;
import org.pccd.run.ui.internal.RunUi;
import org.pccd.ui.Palette;
import org.pccd.ui.Themes;

/** A row per setting, a column per run; what differs from the first run is marked. */
final class DifferenceTable {
    private static final int KEY_WIDTH = 230;
    private static final int VALUE_WIDTH = 180;
    private static final double SOFT = 0.82;

    private final Table table;
    private List<Path> runs = List.of();
    private List<ConfigurationDifference.Row> rows = List.of();

    DifferenceTable(Composite parent) {
        table = new Table(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        table.setData(RunUi.ID, "difference.table");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        Themes.onChange(table, () -> show(runs, rows));
    }

    void show(List<Path> newRuns, List<ConfigurationDifference.Row> newRows) {
        table.setRedraw(false);
        if (!newRuns.equals(runs) || table.getColumnCount() == 0) {
            columns(newRuns);
        }
        runs = newRuns;
        rows = newRows;
        table.removeAll();
        Palette palette = Palette.of(table);
        Color mark = Palette.mix(palette.warning(), palette.background(), SOFT);
        for (ConfigurationDifference.Row row : rows) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(0, row.key());
            for (int i = 0; i < row.values().size(); i++) {
                String value = row.values().get(i);
                item.setText(i + 1, value == null ? "-" : value);
                if (row.differs()) {
                    item.setBackground(i + 1, mark);
                }
                if (!Objects.equals(value, row.values().getFirst())) {
                    item.setForeground(i + 1, palette.accent());
                }
            }
        }
        table.setRedraw(true);
    }

    private void columns(List<Path> folders) {
        for (TableColumn column : table.getColumns()) {
            column.dispose();
        }
        TableColumn key = new TableColumn(table, SWT.NONE);
        key.setText("Setting");
        key.setWidth(KEY_WIDTH);
        for (Path folder : folders) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(folder.getFileName().toString());
            column.setToolTipText(folder.toString());
            column.setWidth(VALUE_WIDTH);
        }
    }

    /** The table as tab-separated text. */
    void copy() {
        List<String> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("setting"));
        runs.forEach(run -> header.add(run.toString()));
        lines.add(String.join("\t", header));
        for (ConfigurationDifference.Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.key()));
            row.values().forEach(value -> cells.add(value == null ? "" : value));
            lines.add(String.join("\t", cells));
        }
        Clipboard clipboard = new Clipboard(table.getDisplay());
        clipboard.setContents(
                new Object[] {String.join("\n", lines) + "\n"}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    void setFocus() {
        table.setFocus();
    }
}
