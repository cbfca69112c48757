package org.pccd.viewer.ui.internal.editor;

import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.pccd.crystal.io.Entry;
import org.pccd.ui.Icons;

/** Which of several entries of a file is shown, and what is wrong with the file. */
final class EntryChoice {
    private final Composite area;
    private final Combo combo;
    private final Label label;
    private final CLabel problem;

    EntryChoice(Composite parent, IntConsumer chosen) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new GridLayout(2, false));
        area.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        label = new Label(area, SWT.NONE);
        label.setText("&Entry:");
        label.setLayoutData(new GridData());
        combo = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        combo.setData("org.pccd.id", "structure.entry");
        combo.setToolTipText("Structures of this file");
        combo.addListener(SWT.Selection, e -> chosen.accept(combo.getSelectionIndex()));
        problem = new CLabel(area, SWT.NONE);
        problem.setImage(Icons.ERROR.image());
        problem.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        problem.setData("org.pccd.id", "structure.problem");
        show(List.of(), -1, false, "");
    }

    /**
     * Offers these.
     *
     * @param chosen number of the one that is shown, -1 for none of them
     */
    void show(List<Entry> entries, int chosen, boolean more, String text) {
        String[] names = entries.stream()
                .map(e -> e.line() > 0 ? e.name() + "  (line " + e.line() + ")" : e.name())
                .toArray(String[]::new);
        combo.setItems(names);
        combo.select(chosen);
        String rest = more ? "Only the first " + Parsed.MOST + " entries are listed." : "";
        problem.setText((text.isEmpty() ? rest : text).replace("&", "&&"));
        problem.setToolTipText(problem.getText());
        visible(combo, names.length > 1);
        visible(label, names.length > 1);
        visible(problem, !problem.getText().isEmpty());
        ((GridData) area.getLayoutData()).exclude =
                names.length <= 1 && problem.getText().isEmpty();
        area.setVisible(!((GridData) area.getLayoutData()).exclude);
        area.getParent().layout(true, true);
    }

    private static void visible(Control control, boolean shown) {
        ((GridData) control.getLayoutData()).exclude = !shown;
        control.setVisible(shown);
    }

    /** Number of the entry that is shown. */
    int chosen() {
        return combo.getSelectionIndex();
    }

    void choose(int entry) {
        combo.select(entry);
    }
}
