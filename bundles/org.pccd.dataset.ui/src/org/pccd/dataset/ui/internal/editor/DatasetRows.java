package org.pccd.dataset.ui.internal.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.pccd.core.Progress;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetTable;
import org.pccd.dataset.FilterExpression;
import org.pccd.dataset.TableColumn;
import org.pccd.ui.Column;
import org.pccd.ui.TableQuery;
import org.pccd.ui.TableRows;
import org.pccd.ui.TableSource;

/** The structures of a dataset for a table on the screen: sorted and filtered by the database, read in pages. */
final class DatasetRows implements TableSource<DatasetRow> {
    private static final Set<String> USUALLY_HIDDEN = Set.of("duplicate_of", "source", "line");

    private final Dataset dataset;
    private final DatasetTable table;

    DatasetRows(Dataset dataset) {
        this.dataset = dataset;
        table = dataset.table();
    }

    List<Column<DatasetRow>> columns() {
        List<Column<DatasetRow>> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(column(table.columns().get(i), i));
        }
        return columns;
    }

    private static Column<DatasetRow> column(TableColumn c, int i) {
        Column<DatasetRow> column = c.number()
                ? Column.number(c.name(), c.title(), c.unit(), r -> (Number) r.value(i))
                : Column.text(c.name(), c.title(), r -> Cells.text(c, r.value(i)));
        String what = c.property() ? "Property '" + c.title() + "' of the source" : c.title();
        column = column.optText(r -> Cells.text(c, r.value(i))).optTooltip(what + help(c.kind()));
        return USUALLY_HIDDEN.contains(c.name()) ? column.optHidden() : column;
    }

    private static String help(FilterExpression.Kind kind) {
        String examples =
                switch (kind) {
                    case NUMBER -> ">=3, <0.5, 3..5, !=2";
                    case ELEMENTS -> "Fe, Li-O (these alone), Li & O, !Pb";
                    case TEXT, FORMULA -> "part of the text, =all of it, !not in it";
                };
        return "\nFilter: " + examples + "; = for no value; & for and, a comma for or";
    }

    @Override
    public TableRows<DatasetRow> open(TableQuery query, Progress progress) {
        List<DatasetTable.Order> order = query.sort().stream()
                .map(k -> new DatasetTable.Order(k.column(), !k.ascending()))
                .toList();
        return new Found(table.rows(order, query.filters()));
    }

    private final class Found implements TableRows<DatasetRow> {
        private final int[] rows;

        Found(int[] rows) {
            this.rows = rows;
        }

        @Override
        public int count() {
            return rows.length;
        }

        @Override
        public List<DatasetRow> read(int from, int to) {
            int[] wanted = Arrays.copyOfRange(rows, from, to);
            List<Object[]> values = table.values(wanted);
            List<DatasetRow> read = new ArrayList<>(wanted.length);
            for (int i = 0; i < wanted.length; i++) {
                read.add(new DatasetRow(dataset, table.columns(), wanted[i], values.get(i)));
            }
            return read;
        }

        @Override
        public int find(DatasetRow row) {
            for (int i = 0; i < rows.length; i++) {
                if (rows[i] == row.row()) {
                    return i;
                }
            }
            return -1;
        }
    }
}
