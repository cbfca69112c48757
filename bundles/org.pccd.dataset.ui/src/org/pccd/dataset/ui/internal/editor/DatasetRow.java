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
    private final int row;
    private final String title;
    private final Map<String, String> facts;

    /** @param values of the columns */
    DatasetRow(Dataset dataset, int row, List<TableColumn> columns, Object[] values) {
        this.dataset = dataset;
        this.row = row;
        Map<String, String> known = new LinkedHashMap<>();
        String id = "";
        String formula = "";
        for (int i = 0; i < columns.size(); i++) {
            TableColumn c = columns.get(i);
            String text = Cells.text(c, values[i]);
            if (!text.isEmpty()) {
                known.put(c.title(), c.unit().isEmpty() ? text : text + " " + c.unit());
            }
            id = c.name().equals("id") ? text : id;
            formula = c.name().equals("formula") ? text : formula;
        }
        title = (id + " " + formula).strip();
        facts = known;
    }

    int row() {
        return row;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Structure structure() {
        return dataset.entry(row).structure();
    }

    @Override
    public Map<String, String> facts() {
        return facts;
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
