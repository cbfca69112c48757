package org.pccd.sampling.ui.internal.gallery;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.pccd.crystal.Element;
import org.pccd.ui.PeriodicTable;

/** A periodic table beside the gallery, not modal: each click filters at once. */
final class ElementsDialog {
    private ElementsDialog() {}

    static void open(Control at, GalleryModel model) {
        Shell shell = new Shell(at.getShell(), SWT.DIALOG_TRIM | SWT.RESIZE);
        shell.setText("Elements of the samples");
        shell.setLayout(new GridLayout(2, false));
        Label hint = new Label(shell, SWT.WRAP);
        hint.setText("Click once: must be in it. Twice: must not be. Three times: either.");
        hint.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        PeriodicTable table = PeriodicTable.filter(shell);
        table.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        table.control().setData("org.pccd.id", "gallery.periodicTable");
        Map<Element, Double> counts = new EnumMap<>(Element.class);
        model.items().forEach(i -> i.elements()
                .forEach(s -> Element.bySymbol(s).ifPresent(e -> counts.merge(e, 1.0, Double::sum))));
        table.enable(counts.keySet(), e -> "No sample holds " + e.symbol());
        table.setMarked(PeriodicTable.Mark.REQUIRED, elements(model.filter().required()));
        table.setMarked(PeriodicTable.Mark.EXCLUDED, elements(model.filter().excluded()));
        table.onChange(() -> model.setFilter(model.filter()
                .withElements(
                        symbols(table.marked(PeriodicTable.Mark.REQUIRED)),
                        symbols(table.marked(PeriodicTable.Mark.EXCLUDED)))));
        Button clear = new Button(shell, SWT.PUSH);
        clear.setText("&Any elements");
        clear.addListener(SWT.Selection, e -> table.clear());
        Button close = new Button(shell, SWT.PUSH);
        close.setText("&Close");
        close.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, true, false));
        close.addListener(SWT.Selection, e -> shell.close());
        shell.setDefaultButton(close);
        shell.pack();
        Point corner = at.toDisplay(0, at.getSize().y);
        shell.setLocation(corner);
        at.addDisposeListener(e -> shell.dispose());
        shell.open();
        table.control().setFocus();
    }

    private static Set<Element> elements(Collection<String> symbols) {
        return symbols.stream().flatMap(s -> Element.bySymbol(s).stream()).collect(Collectors.toSet());
    }

    private static Set<String> symbols(Collection<Element> elements) {
        return elements.stream().map(Element::symbol).collect(Collectors.toSet());
    }
}
