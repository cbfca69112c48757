package org.pccd.viewer.ui.internal;

import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Labels with values; Ctrl+C copies what is selected. */
final class FactsTable {
    private static final int LABEL_WIDTH = 190;
    private static final int VALUE_WIDTH = 320;

    private final Table table;

    FactsTable(Composite parent) {
        table = new Table(parent, SWT.FULL_SELECTION | SWT.MULTI);
        table.setData("org.pccd.id", "structure.facts");
        table.setHeaderVisible(true);
        column("Fact", LABEL_WIDTH);
        column("Value", VALUE_WIDTH);
        table.addListener(SWT.KeyDown, e -> {
            if ((e.stateMask & SWT.MOD1) != 0 && e.keyCode == 'c' && table.getSelectionCount() > 0) {
                copy();
            }
        });
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        column.setWidth(width);
    }

    void show(Map<String, String> facts) {
        table.setRedraw(false);
        table.removeAll();
        facts.forEach(this::add);
        table.setRedraw(true);
    }

    void add(String label, String value) {
        new TableItem(table, SWT.NONE).setText(new String[] {label, value});
    }

    private void copy() {
        StringBuilder text = new StringBuilder();
        for (TableItem item : table.getSelection()) {
            text.append(item.getText(0)).append('\t').append(item.getText(1)).append('\n');
        }
        Clipboard clipboard = new Clipboard(table.getDisplay());
        clipboard.setContents(new Object[] {text.toString()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    Control control() {
        return table;
    }
}
