package org.pccd.sampling.ui.internal.gallery;

import java.util.Arrays;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.pccd.ui.Icons;

/** What a gallery shows and how: verdict, elements, search, order, grid or table, size of the pictures. */
final class GalleryBar {
    private static final int MILLIS_OF_TYPING = 250;
    private static final String ID = "org.pccd.id";

    private final GalleryModel model;
    private final Composite bar;
    private final Combo shown;
    private final Button elements;
    private final Text search;
    private final Combo order;
    private final Button descending;
    private final Button table;
    private final Scale size;
    private int typed;

    GalleryBar(Composite parent, GalleryModel model, Consumer<Boolean> tableMode, Consumer<Integer> cellSize) {
        this.model = model;
        bar = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(9, false);
        layout.marginHeight = 2;
        bar.setLayout(layout);
        label("&Show:");
        shown = combo("gallery.shown", "Which samples are shown, by their verdict");
        shown.setItems(Arrays.stream(Shown.values()).map(Shown::title).toArray(String[]::new));
        shown.addListener(
                SWT.Selection,
                e -> model.setFilter(model.filter().withShown(Shown.values()[shown.getSelectionIndex()])));
        elements = button(SWT.PUSH, Icons.PERIODIC_TABLE, "gallery.elements");
        elements.setText("&Elements");
        elements.addListener(SWT.Selection, e -> ElementsDialog.open(elements, model));
        search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("formula, sg:225, density>5, …");
        search.setToolTipText(GalleryQuery.HELP);
        search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        search.setData(ID, "gallery.search");
        search.addListener(SWT.Modify, e -> typed());
        label("S&ort:");
        order = combo("gallery.order", "What the samples are sorted by");
        order.setItems(
                Arrays.stream(GalleryOrder.values()).map(GalleryOrder::title).toArray(String[]::new));
        order.addListener(SWT.Selection, e -> sort());
        descending = button(SWT.TOGGLE, Icons.DOWN, "gallery.descending");
        descending.setToolTipText("Largest first");
        descending.addListener(SWT.Selection, e -> sort());
        table = button(SWT.TOGGLE, Icons.TABLE, "gallery.table");
        table.setToolTipText("Table instead of pictures");
        table.addListener(SWT.Selection, e -> tableMode.accept(table.getSelection()));
        size = new Scale(bar, SWT.HORIZONTAL);
        size.setMinimum(GalleryCanvas.SMALLEST);
        size.setMaximum(GalleryCanvas.LARGEST);
        size.setIncrement(16);
        size.setPageIncrement(32);
        size.setToolTipText("Size of the pictures (Ctrl+wheel, + and -)");
        size.setData(ID, "gallery.size");
        GridData narrow = new GridData(SWT.RIGHT, SWT.CENTER, false, false);
        narrow.widthHint = 110;
        size.setLayoutData(narrow);
        size.addListener(SWT.Selection, e -> cellSize.accept(size.getSelection()));
        refresh();
        model.onContent(this::refresh);
    }

    Control control() {
        return bar;
    }

    void setSize(int cell) {
        if (size.getSelection() != cell) {
            size.setSelection(cell);
        }
    }

    void setTable(boolean shownAsTable) {
        table.setSelection(shownAsTable);
        size.setEnabled(!shownAsTable);
    }

    void focusSearch() {
        search.setFocus();
    }

    private void sort() {
        model.sort(GalleryOrder.values()[order.getSelectionIndex()], descending.getSelection());
    }

    /** Filters when the user rests. */
    private void typed() {
        int now = ++typed;
        bar.getDisplay().timerExec(MILLIS_OF_TYPING, () -> {
            if (!bar.isDisposed() && now == typed) {
                model.setFilter(model.filter().withText(search.getText()));
            }
        });
    }

    private void refresh() {
        if (bar.isDisposed()) {
            return;
        }
        GalleryFilter filter = model.filter();
        shown.select(filter.shown().ordinal());
        order.select(model.order().ordinal());
        descending.setSelection(model.descending());
        int n = filter.required().size() + filter.excluded().size();
        elements.setText(n == 0 ? "&Elements" : "&Elements (" + n + ")");
        elements.setToolTipText(
                n == 0
                        ? "Show only samples with and without certain elements"
                        : "With " + filter.required() + ", without " + filter.excluded());
        if (filter.text().isEmpty() && !search.getText().isEmpty() && !search.isFocusControl()) {
            search.setText("");
        }
        bar.layout();
    }

    private void label(String text) {
        new Label(bar, SWT.NONE).setText(text);
    }

    private Combo combo(String id, String tip) {
        Combo combo = new Combo(bar, SWT.READ_ONLY);
        combo.setToolTipText(tip);
        combo.setData(ID, id);
        return combo;
    }

    private Button button(int style, Icons icon, String id) {
        Button button = new Button(bar, style);
        button.setImage(icon.image());
        button.setData(ID, id);
        return button;
    }
}
