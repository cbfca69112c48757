package org.pccd.dataset.ui.internal.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.pccd.dataset.Refusal;
import org.pccd.dataset.Refusal.Verdict;
import org.pccd.ui.Icons;
import org.pccd.ui.Themes;

/** Entries that were left out or noted. */
final class RefusalTable {
    private final Table table;
    private List<Refusal> shown = List.of();

    /** @param open takes the entry of a double click or Enter */
    RefusalTable(Composite parent, Consumer<Refusal> open) {
        table = Themes.nativeColours(new Table(parent, SWT.VIRTUAL | SWT.BORDER | SWT.FULL_SELECTION));
        table.setHeaderVisible(true);
        table.setData("org.pccd.id", "dataset.refusals");
        column("Entry", 140);
        column("What is wrong", 420);
        column("Where", 190);
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, shown.get(e.index)));
        table.addListener(SWT.DefaultSelection, e -> {
            if (table.getSelectionIndex() >= 0) {
                open.accept(shown.get(table.getSelectionIndex()));
            }
        });
    }

    void show(List<Refusal> refusals) {
        shown = refusals;
        table.deselectAll();
        table.clearAll();
        table.setItemCount(shown.size());
    }

    void setFocus() {
        table.setFocus();
    }

    static Icons icon(Verdict verdict) {
        return switch (verdict) {
            case REFUSED -> Icons.REFUSED;
            case FILTERED -> Icons.FILTER;
            case NOTED -> Icons.INFO;
        };
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        column.setWidth(width);
    }

    private static void fill(TableItem item, Refusal r) {
        Path name = Path.of(r.source()).getFileName();
        String file = name == null ? r.source() : name.toString();
        item.setText(new String[] {r.entry(), r.message(), r.line() > 0 ? file + ":" + r.line() : file});
        item.setImage(icon(r.verdict()).image());
    }
}
