package org.pccd.dataset.ui.internal.wizard;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.pccd.crystal.Element;
import org.pccd.dataset.ImportFilter;
import org.pccd.ui.PeriodicTable;
import org.pccd.ui.PeriodicTable.Mark;

/** Filters by elements on a periodic table. */
final class ElementsGroup {
    private static final int ALL = 0;
    private static final int NO_OTHER = 1;

    private final PeriodicTable table;
    private final Combo meaning;

    ElementsGroup(Composite parent, Runnable changed) {
        Group group = new Group(parent, SWT.NONE);
        group.setText("Elements: click once for required, twice for excluded");
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(group);
        table = PeriodicTable.filter(group);
        table.control().setData("org.pccd.id", "newDataset.elements");
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .span(3, 1)
                .hint(560, 330)
                .applyTo(table.control());
        table.onChange(changed);
        new Label(group, SWT.NONE).setText("&Kept structures have");
        meaning = new Combo(group, SWT.READ_ONLY);
        meaning.setItems(
                "all required elements, and any others",
                "no other than the required elements",
                "exactly the required elements");
        meaning.select(ALL);
        meaning.setToolTipText("What it means that an element is required");
        meaning.addListener(SWT.Selection, e -> changed.run());
        GridDataFactory.fillDefaults().grab(true, false).hint(280, SWT.DEFAULT).applyTo(meaning);
        Button clear = new Button(group, SWT.PUSH);
        clear.setText("&Clear");
        clear.setToolTipText("Take all marks away");
        clear.addListener(SWT.Selection, e -> table.clear());
    }

    ImportFilter applyTo(ImportFilter filter) {
        List<String> marked = symbols(Mark.REQUIRED);
        int chosen = meaning.getSelectionIndex();
        return filter.withRequired(chosen == NO_OTHER ? List.of() : marked)
                .withOnly(chosen == ALL ? List.of() : marked)
                .withExcluded(symbols(Mark.EXCLUDED));
    }

    private List<String> symbols(Mark mark) {
        return table.marked(mark).stream().sorted().map(Element::symbol).toList();
    }
}
