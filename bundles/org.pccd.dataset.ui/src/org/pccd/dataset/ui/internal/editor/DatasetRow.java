package org.pccd.dataset.ui.internal.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pccd.crystal.Structure;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.TableColumn;
import org.pccd.viewer.StructureSubject;

/** A structure of a dataset, as it is selected in its table. */
final class DatasetRow implements StructureSubject {
    private final Dataset dataset;
    private final List<TableColumn> columns;
    private final int row;
    private final Object[] values;

    /** @param values of the columns */
    DatasetRow(Dataset dataset, List<TableColumn> columns, int row, Object[] values) {
        this.dataset = dataset;
        this.columns = columns;
        this.row = row;
        this.values = values;
    }

    /** Number in the dataset. */
    int row() {
        return row;
    }

    /** Value of the column of this number, null where there is none. */
    Object value(int column) {
        return values[column];
    }

    @Override
    public String title() {
        return (text("id") + " " + text("formula")).strip();
    }

    @Override
    public Structure structure() {
        return dataset.entry(row).structure();
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            TableColumn c = columns.get(i);
            String text = Cells.text(c, values[i]);
            if (!text.isEmpty()) {
                facts.put(c.title(), c.unit().isEmpty() ? text : text + " " + c.unit());
            }
        }
        return facts;
    }

    private String text(String name) {
        for (int i = 0; i < values.length; i++) {
            if (columns.get(i).name().equals(name)) {
                return Cells.text(columns.get(i), values[i]);
            }
        }
        return "";
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof DatasetRow r && r.row == row && r.dataset.folder().equals(dataset.folder());
    }

    @Override
    public int hashCode() {
        return 31 * dataset.folder().hashCode() + row;
    }
}
