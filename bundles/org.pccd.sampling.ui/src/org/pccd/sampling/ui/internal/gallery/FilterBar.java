package org.pccd.sampling.ui.internal.gallery;

import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.pccd.ui.Icons;

/** Which samples a gallery shows: by verdict, by elements, by what is typed. */
final class FilterBar {
    private static final int MILLIS_OF_TYPING = 250;

    private final GalleryModel model;
    private final Composite bar;
    private final Combo shown;
    private final Button elements;
    private final Text search;
    private int typed;

    FilterBar(Composite parent, GalleryModel model) {
        this.model = model;
        bar = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(4, false);
        layout.marginHeight = 2;
        bar.setLayout(layout);
        new Label(bar, SWT.NONE).setText("&Show:");
        shown = new Combo(bar, SWT.READ_ONLY);
        shown.setToolTipText("Which samples are shown, by their verdict");
        shown.setData("org.pccd.id", "gallery.shown");
        shown.setItems(Arrays.stream(Shown.values()).map(Shown::title).toArray(String[]::new));
        shown.addListener(
                SWT.Selection,
                e -> model.setFilter(model.filter().withShown(Shown.values()[shown.getSelectionIndex()])));
        elements = new Button(bar, SWT.PUSH);
        elements.setImage(Icons.PERIODIC_TABLE.image());
        elements.setText("&Elements");
        elements.setData("org.pccd.id", "gallery.elements");
        elements.addListener(SWT.Selection, e -> ElementsDialog.open(elements, model));
        search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("formula, sg:225, density>5, …");
        search.setToolTipText(GalleryQuery.HELP);
        search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        search.setData("org.pccd.id", "gallery.search");
        search.addListener(SWT.Modify, e -> typed());
        refresh();
        model.onContent(this::refresh);
    }

    Control control() {
        return bar;
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
        int n = filter.required().size() + filter.excluded().size();
        String text = n == 0 ? "&Elements" : "&Elements (" + n + ")";
        if (!text.equals(elements.getText())) {
            elements.setText(text);
            bar.layout();
        }
        elements.setToolTipText(
                n == 0
                        ? "Show only samples with and without certain elements"
                        : "With " + filter.required() + ", without " + filter.excluded());
        if (filter.text().isEmpty() && !search.getText().isEmpty() && !search.isFocusControl()) {
            search.setText("");
        }
    }
}
