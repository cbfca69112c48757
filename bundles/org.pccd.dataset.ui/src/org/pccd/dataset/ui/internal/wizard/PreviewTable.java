package org.pccd.dataset.ui.internal.wizard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.pccd.dataset.Previewed;
import org.pccd.dataset.Refusal.Verdict;
import org.pccd.ui.Icons;
import org.pccd.ui.Themes;

/** The entries of a preview with their verdict. */
final class PreviewTable {
    private final Table table;
    private final List<Previewed> all = new ArrayList<>();
    private final List<Previewed> shown = new ArrayList<>();
    private Predicate<Previewed> wanted = p -> true;

    PreviewTable(Composite parent) {
        table = Themes.nativeColours(new Table(parent, SWT.VIRTUAL | SWT.BORDER | SWT.FULL_SELECTION));
        table.setHeaderVisible(true);
        table.setData("org.pccd.id", "newDataset.preview");
        column("Entry", 150, SWT.LEFT);
        column("Formula", 90, SWT.LEFT);
        column("Sites", 55, SWT.RIGHT);
        column("Space group", 95, SWT.RIGHT);
        column("Why it is left out", 330, SWT.LEFT);
        column("Where", 160, SWT.LEFT);
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, shown.get(e.index)));
        GridDataFactory.fillDefaults().grab(true, true).hint(600, 250).applyTo(table);
    }

    void clear() {
        all.clear();
        filter(wanted);
    }

    int size() {
        return all.size();
    }

    void add(List<Previewed> rows) {
        all.addAll(rows);
        rows.stream().filter(wanted).forEach(shown::add);
        table.setItemCount(shown.size());
    }

    void filter(Predicate<Previewed> newWanted) {
        wanted = newWanted;
        shown.clear();
        all.stream().filter(wanted).forEach(shown::add);
        table.clearAll();
        table.setItemCount(shown.size());
    }

    private void column(String title, int width, int style) {
        TableColumn column = new TableColumn(table, style);
        column.setText(title);
        column.setWidth(width);
    }

    private static void fill(TableItem item, Previewed p) {
        boolean read = p.structure() != null;
        Path file = Path.of(p.source()).getFileName();
        String where = file == null ? p.source() : file.toString();
        item.setText(new String[] {
            p.name(),
            read ? p.structure().composition().reducedFormula() : "",
            read ? Integer.toString(p.structure().sites().size()) : "",
            p.spaceGroup() > 0 ? Integer.toString(p.spaceGroup()) : "",
            p.kept() ? "" : p.out().message(),
            p.line() > 0 ? where + ":" + p.line() : where
        });
        Icons icon = p.kept() ? Icons.OK : p.out().verdict() == Verdict.FILTERED ? Icons.FILTER : Icons.REFUSED;
        item.setImage(0, icon.image());
    }
}
