package org.pccd.sampling.ui.internal.gallery;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.pccd.ui.Icons;

/** How many samples a gallery shows, and how: order, pictures or table, size of the pictures. */
final class OrderBar {
    private final GalleryModel model;
    private final Composite bar;
    private final Label counts;
    private final Link filter;
    private final Combo order;
    private final Button descending;
    private final Button table;
    private final Scale size;

    OrderBar(Composite parent, GalleryModel model, Consumer<Boolean> tableMode, IntConsumer cellSize) {
        this.model = model;
        bar = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(7, false);
        layout.marginHeight = 0;
        bar.setLayout(layout);
        counts = new Label(bar, SWT.NONE);
        counts.setData("org.pccd.id", "gallery.counts");
        filter = new Link(bar, SWT.NONE);
        filter.setData("org.pccd.id", "gallery.filter");
        filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        filter.addListener(SWT.Selection, e -> model.setFilter(GalleryFilter.NONE));
        new Label(bar, SWT.NONE).setText("S&ort:");
        order = new Combo(bar, SWT.READ_ONLY);
        GridData limited = new GridData(SWT.RIGHT, SWT.CENTER, false, false);
        limited.widthHint = 150;
        order.setLayoutData(limited);
        order.setToolTipText("What the samples are sorted by");
        order.setData("org.pccd.id", "gallery.order");
        order.setItems(
                Arrays.stream(GalleryOrder.values()).map(GalleryOrder::title).toArray(String[]::new));
        order.addListener(SWT.Selection, e -> sort());
        descending = toggle(Icons.DOWN, "Largest first", "gallery.descending");
        descending.addListener(SWT.Selection, e -> sort());
        table = toggle(Icons.TABLE, "Table instead of pictures", "gallery.table");
        table.addListener(SWT.Selection, e -> tableMode.accept(table.getSelection()));
        size = new Scale(bar, SWT.HORIZONTAL);
        size.setMinimum(GalleryCanvas.SMALLEST);
        size.setMaximum(GalleryCanvas.LARGEST);
        size.setIncrement(16);
        size.setPageIncrement(32);
        size.setToolTipText("Size of the pictures (Ctrl+wheel, + and -)");
        size.setData("org.pccd.id", "gallery.size");
        GridData narrow = new GridData(SWT.RIGHT, SWT.CENTER, false, false);
        narrow.widthHint = 90;
        size.setLayoutData(narrow);
        size.addListener(SWT.Selection, e -> cellSize.accept(size.getSelection()));
        refresh();
        model.onContent(this::refresh);
        model.onSelection(this::refresh);
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

    private void sort() {
        model.sort(GalleryOrder.values()[order.getSelectionIndex()], descending.getSelection());
    }

    private void refresh() {
        if (bar.isDisposed()) {
            return;
        }
        order.select(model.order().ordinal());
        descending.setSelection(model.descending());
        String text = String.format(Locale.ROOT, "%,d samples", model.size());
        if (model.visible().size() != model.size()) {
            text = String.format(Locale.ROOT, "%,d of %s", model.visible().size(), text);
        }
        int selected = model.selection().size();
        text = selected > 1 ? text + String.format(Locale.ROOT, ", %,d selected", selected) : text;
        FunnelStep step = model.filter().step();
        boolean filtered = !model.filter().equals(GalleryFilter.NONE);
        filter.setText(!filtered ? "" : (step == null ? "" : step.title() + " ") + "<a>show all</a>");
        if (!text.equals(counts.getText())) {
            counts.setText(text);
            bar.layout();
        }
    }

    private Button toggle(Icons icon, String tip, String id) {
        Button button = new Button(bar, SWT.TOGGLE);
        button.setImage(icon.image());
        button.setToolTipText(tip);
        button.setData("org.pccd.id", id);
        return button;
    }
}
