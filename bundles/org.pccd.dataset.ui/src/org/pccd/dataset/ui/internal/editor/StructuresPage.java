package org.pccd.dataset.ui.internal.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.ui.internal.Settings;
import org.pccd.ui.TableQuery;
import org.pccd.ui.VirtualTable;

/** All structures as a table, sorted and filtered by any column; the selected one is shown elsewhere. */
final class StructuresPage extends DatasetPage {
    private final DatasetEditor editor;
    private VirtualTable<DatasetRow> table;
    private Text field;
    private Label status;
    private int size;
    private TableQuery wanted = TableQuery.ALL;

    StructuresPage(DatasetEditor editor) {
        super("Structures");
        this.editor = editor;
    }

    @Override
    void fill(Composite parent, Dataset dataset) {
        size = dataset.size();
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(page);
        DatasetRows rows = new DatasetRows(dataset);
        field = filterField(page);
        table = VirtualTable.of(rows.columns())
                .optName("Structures of " + dataset.info().name(), "dataset.table")
                .optSettings(Settings.section("structures"))
                .create(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        status = new Label(page, SWT.NONE);
        status.setData("org.pccd.id", "dataset.status");
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(status);
        table.onRows(this::tell);
        table.onOpen(row -> editor.showStructureView());
        table.selectionProvider().addSelectionChangedListener(e -> editor.selectionChanged());
        editor.getSite()
                .registerContextMenu("org.pccd.dataset.ui.structures", table.contextMenu(), table.selectionProvider());
        table.setQuery(wanted);
        table.setSource(rows);
        status.setText("Reading...");
    }

    private Text filterField(Composite page) {
        Composite bar = new Composite(page, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(4, 2).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        new Label(bar, SWT.NONE).setText("&Filter:");
        Text text = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        text.setMessage(
                "chemical_system: Fe & !Pb; volume: >=100; Enter to apply; the same as the row below the titles");
        text.setToolTipText(
                "Column and filter, several with ; between them. Numbers: >=3, <0.5, 3..5, !=2. Texts: part,"
                        + " =whole, !without. Elements: Fe, Li-O (no others), !Pb. & for and, a comma for or.");
        text.setData("org.pccd.id", "dataset.filter");
        text.addListener(SWT.DefaultSelection, e -> {
            wanted = new TableQuery(table.query().sort(), FilterText.parse(text.getText()));
            table.setQuery(wanted);
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    private void tell() {
        if (!field.isFocusControl() && table.problem().isEmpty()) {
            field.setText(FilterText.of(table.query().filters()));
        }
        String text = !table.problem().isEmpty()
                ? table.problem()
                : table.count() == size
                        ? String.format("%,d structures", size)
                        : String.format("%,d of %,d structures", table.count(), size);
        status.setText(text);
        editor.status(text);
        if (table.count() > 0 && table.selectedRanges().isEmpty()) {
            table.select(0);
        }
    }

    /** Shows those of which a column passes a filter, whatever was filtered before. */
    void filter(String column, String text) {
        ask(new TableQuery(List.of(), Map.of(column, text)));
    }

    void clearFilters() {
        ask(TableQuery.ALL);
    }

    void focusFilter() {
        if (field != null) {
            field.setFocus();
        }
    }

    private void ask(TableQuery query) {
        wanted = query;
        if (table != null) {
            table.setQuery(query);
        }
    }

    @Override
    ISelection selection() {
        return table == null
                ? StructuredSelection.EMPTY
                : table.selectionProvider().getSelection();
    }

    @Override
    void setFocus() {
        if (table == null) {
            super.setFocus();
        } else {
            table.setFocus();
        }
    }

    @Override
    void save(IMemento memento) {
        TableQuery query = table == null ? wanted : table.query();
        query.filters().forEach((column, text) -> {
            IMemento filter = memento.createChild("filter", column);
            filter.putString("text", text);
        });
        query.sort().forEach(key -> {
            IMemento sort = memento.createChild("sort", key.column());
            sort.putBoolean("ascending", key.ascending());
        });
    }

    @Override
    void restore(IMemento memento) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (IMemento f : memento.getChildren("filter")) {
            filters.put(f.getID(), f.getString("text"));
        }
        List<TableQuery.SortKey> sort = List.of(memento.getChildren("sort")).stream()
                .map(s -> new TableQuery.SortKey(s.getID(), Boolean.TRUE.equals(s.getBoolean("ascending"))))
                .toList();
        wanted = new TableQuery(sort, filters);
    }
}
