package org.pccd.sampling.ui.internal.gallery;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.pccd.ui.Themes;

/** The samples of a gallery as rows; only those in view are made. A click on a header sorts, another one reverses. */
final class GalleryTable {
    private final GalleryModel model;
    private final Table table;
    private boolean selecting;

    GalleryTable(Composite parent, GalleryModel model) {
        this.model = model;
        table = Themes.nativeColours(new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION));
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        for (GalleryColumn c : GalleryColumn.ALL) {
            TableColumn column = new TableColumn(table, c.number() ? SWT.RIGHT : SWT.LEFT);
            column.setText(c.title());
            column.setWidth(c.width());
            column.setMoveable(true);
            column.setToolTipText(c.order() == null ? c.title() : c.title() + ": click to sort");
            column.addListener(SWT.Selection, e -> sort(c));
        }
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, e.index));
        table.addListener(SWT.Selection, e -> selected());
        model.onContent(this::contentChanged);
        model.onSelection(this::showSelection);
        contentChanged();
    }

    Table control() {
        return table;
    }

    private void fill(TableItem row, int index) {
        if (index < model.visible().size()) {
            GalleryItem item = model.visible().get(index);
            row.setText(
                    GalleryColumn.ALL.stream().map(c -> c.text().apply(item)).toArray(String[]::new));
            row.setImage(3, item.badge().icon().image());
        }
    }

    private void sort(GalleryColumn column) {
        if (column.order() != null) {
            model.sort(column.order(), model.order() == column.order() && !model.descending());
        }
    }

    private void contentChanged() {
        if (table.isDisposed() || !table.isVisible()) {
            return;
        }
        refresh();
    }

    /** Takes over what has changed while the table was not seen. */
    void refresh() {
        table.setItemCount(model.visible().size());
        table.clearAll();
        for (int i = 0; i < GalleryColumn.ALL.size(); i++) {
            if (GalleryColumn.ALL.get(i).order() == model.order()) {
                table.setSortColumn(table.getColumn(i));
                table.setSortDirection(model.descending() ? SWT.DOWN : SWT.UP);
                break;
            }
        }
        showSelection();
    }

    private void selected() {
        selecting = true;
        List<GalleryItem> items = model.visible();
        model.select(Arrays.stream(table.getSelectionIndices())
                .filter(i -> i < items.size())
                .mapToObj(items::get)
                .toList());
        selecting = false;
    }

    private void showSelection() {
        if (selecting || table.isDisposed() || !table.isVisible()) {
            return;
        }
        List<GalleryItem> chosen = model.selection();
        // Looking each up in a long list would take long; more than a screenful are not seen anyway.
        int[] rows = chosen.stream()
                .limit(50)
                .mapToInt(model.visible()::indexOf)
                .filter(i -> i >= 0)
                .toArray();
        table.deselectAll();
        table.select(rows);
        if (rows.length > 0) {
            table.showSelection();
        }
    }
}
