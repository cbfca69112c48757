package org.pccd.energy.ui.internal.relax;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.pccd.energy.relax.RelaxationRecord;
import org.pccd.ui.Icons;
import org.pccd.ui.Themes;

/** How each structure ended. */
final class ResultTable {
    private record Column(String title, int width, boolean number, Function<RelaxationRecord, String> text) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("Structure", 150, false, RelaxationRecord::name),
            new Column("Formula", 90, false, RelaxationRecord::formula),
            new Column("Outcome", 120, false, r -> r.outcome().id()),
            new Column("Energy (eV/atom)", 125, true, r -> number(r.energyPerAtom(), "%.4f")),
            new Column("Gained (eV/atom)", 125, true, ResultTable::gained),
            new Column("Largest force (eV/Å)", 145, true, r -> number(r.largestForce(), "%.3f")),
            new Column("Steps", 60, true, r -> Integer.toString(r.steps())),
            new Column("Volume", 70, true, r -> number(r.volumeRatio(), "%.3f ×")),
            new Column("What happened", 260, false, RelaxationRecord::message));

    private final Table table;
    private List<RelaxationRecord> rows = List.of();

    ResultTable(Composite parent, Consumer<RelaxationRecord> onChoose) {
        table = Themes.nativeColours(new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION));
        table.setData("org.pccd.id", "relaxation.results");
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        for (Column c : COLUMNS) {
            TableColumn column = new TableColumn(table, c.number ? SWT.RIGHT : SWT.LEFT);
            column.setText(c.title);
            column.setWidth(c.width);
            column.setMoveable(true);
        }
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, rows.get(e.index)));
        table.addListener(SWT.Selection, e -> onChoose.accept(rows.get(table.getSelectionIndex())));
    }

    Table control() {
        return table;
    }

    private static void fill(TableItem item, RelaxationRecord r) {
        item.setText(COLUMNS.stream().map(c -> c.text.apply(r)).toArray(String[]::new));
        Icons icon = !r.outcome().usable() ? Icons.ERROR : r.message().isEmpty() ? Icons.OK : Icons.WARNING;
        item.setImage(2, icon.image());
    }

    /** Shows results; the selected row stays where it is. */
    void show(List<RelaxationRecord> records) {
        rows = List.copyOf(records);
        table.setItemCount(rows.size());
        table.clearAll();
    }

    void select(int row) {
        table.setSelection(row);
    }

    private static String gained(RelaxationRecord r) {
        return r.energy() == null || r.startEnergy() == null
                ? ""
                : number((r.startEnergy() - r.energy()) / r.atoms(), "%.4f");
    }

    private static String number(Double value, String format) {
        return value == null ? "" : String.format(Locale.ROOT, format, value);
    }
}
