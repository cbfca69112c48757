package org.pccd.energy.ui.internal.hull;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.pccd.energy.hull.EnergyEntry;
import org.pccd.energy.hull.Stability;
import org.pccd.ui.Themes;

/** What was compared, a row for each; refused ones last, with the reason. A click on a header sorts. */
final class PhaseTable {
    private record Column(String title, int width, boolean number, Function<Stability, String> text) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("Formula", 110, false, s -> s.entry().composition().reducedFormula()),
            new Column("Above hull (eV/atom)", 185, true, s -> number(s.aboveHull())),
            new Column("Formation energy (eV/atom)", 225, true, s -> number(s.formationEnergy())),
            new Column(
                    "Decomposes into",
                    260,
                    false,
                    s -> s.refused() ? s.problem().message() : s.point().decomposition()),
            new Column("Name", 140, false, s -> s.entry().id()),
            new Column("Source", 220, false, s -> s.entry().source()));

    private final Table table;
    private List<Stability> rows = List.of();
    private int sorted = 1;
    private boolean descending;

    PhaseTable(Composite parent, Consumer<Stability> onChoose, Consumer<Stability> onOpen) {
        table = Themes.nativeColours(new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION));
        table.setData("org.pccd.id", "hull.phases");
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        for (int i = 0; i < COLUMNS.size(); i++) {
            int index = i;
            TableColumn column = new TableColumn(table, COLUMNS.get(i).number ? SWT.RIGHT : SWT.LEFT);
            column.setText(COLUMNS.get(i).title);
            column.setWidth(COLUMNS.get(i).width);
            column.setMoveable(true);
            column.addListener(SWT.Selection, e -> {
                descending = sorted == index && !descending;
                sorted = index;
                show(rows);
            });
        }
        table.addListener(SWT.SetData, e -> ((TableItem) e.item)
                .setText(COLUMNS.stream()
                        .map(c -> c.text.apply(rows.get(e.index)))
                        .toArray(String[]::new)));
        table.addListener(SWT.Selection, e -> onChoose.accept(rows.get(table.getSelectionIndex())));
        table.addListener(SWT.DefaultSelection, e -> onOpen.accept(rows.get(table.getSelectionIndex())));
    }

    void show(List<Stability> phases) {
        rows = phases.stream().sorted(order()).toList();
        table.setItemCount(rows.size());
        table.clearAll();
        table.setSortColumn(table.getColumn(sorted));
        table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
    }

    private Comparator<Stability> order() {
        Comparator<Stability> by = sorted == 1
                ? Comparator.comparingDouble(Stability::aboveHull)
                : sorted == 2
                        ? Comparator.comparingDouble(Stability::formationEnergy)
                        : Comparator.comparing(COLUMNS.get(sorted).text);
        return Comparator.comparing(Stability::refused).thenComparing(descending ? by.reversed() : by);
    }

    /** Selects the row of a phase without telling the listener, where there is one. */
    void select(EnergyEntry entry) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).entry() == entry) {
                table.setSelection(i);
                return;
            }
        }
        table.deselectAll();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
    }
}
