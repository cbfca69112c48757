package org.pccd.dataset.ui.internal.wizard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.pccd.dataset.PropertyColumn;
import org.pccd.dataset.PropertySummary;

/** Filters by the properties that the sources have. */
final class PropertyFilters {
    private final Map<String, String> filters = new LinkedHashMap<>();
    private final TableViewer viewer;
    private final Label state;
    private final Runnable changed;

    PropertyFilters(Composite parent, Runnable changed) {
        this.changed = changed;
        Group group = new Group(parent, SWT.NONE);
        group.setText("Properties");
        GridLayoutFactory.swtDefaults().applyTo(group);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(group);
        viewer = new TableViewer(group, SWT.BORDER | SWT.FULL_SELECTION);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setData("org.pccd.id", "newDataset.properties");
        viewer.getTable().setToolTipText("Choose a row and press Enter, or click its last column, to write a filter");
        column("Property", 130, PropertySummary::name);
        column("Values", 130, PropertyFilters::range);
        TableViewerColumn filter = column("Keep: >=0.5, 0..2, =FM", 175, p -> filters.getOrDefault(p.name(), ""));
        filter.setEditingSupport(new FilterEditing());
        viewer.getTable().addListener(SWT.DefaultSelection, e -> {
            Object row = viewer.getStructuredSelection().getFirstElement();
            if (row != null) {
                viewer.editElement(row, 2);
            }
        });
        GridDataFactory.fillDefaults().grab(true, true).hint(380, 110).applyTo(viewer.getTable());
        state = new Label(group, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(state);
    }

    Map<String, String> filters() {
        return new LinkedHashMap<>(filters);
    }

    void state(String text) {
        state.setText(text);
    }

    /** Lists these properties; filters of others are dropped. */
    void show(List<PropertySummary> properties) {
        filters.keySet()
                .retainAll(properties.stream().map(PropertySummary::name).toList());
        viewer.setInput(properties);
        state("");
    }

    private interface Text {
        String of(PropertySummary property);
    }

    private TableViewerColumn column(String title, int width, Text text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(e -> text.of((PropertySummary) e)));
        return column;
    }

    private static String range(PropertySummary p) {
        return p.type() == PropertyColumn.Type.TEXT
                ? "such as " + p.example()
                : String.format(
                        Locale.ROOT,
                        p.type() == PropertyColumn.Type.INTEGER ? "%.0f to %.0f" : "%.5g to %.5g",
                        p.min(),
                        p.max());
    }

    private final class FilterEditing extends EditingSupport {
        private final TextCellEditor editor = new TextCellEditor(PropertyFilters.this.viewer.getTable());

        FilterEditing() {
            super(PropertyFilters.this.viewer);
        }

        @Override
        protected CellEditor getCellEditor(Object element) {
            return editor;
        }

        @Override
        protected boolean canEdit(Object element) {
            return true;
        }

        @Override
        protected Object getValue(Object element) {
            return filters.getOrDefault(((PropertySummary) element).name(), "");
        }

        @Override
        protected void setValue(Object element, Object value) {
            String name = ((PropertySummary) element).name();
            String text = value.toString().strip();
            if (text.isEmpty()) {
                filters.remove(name);
            } else {
                filters.put(name, text);
            }
            getViewer().update(element, null);
            changed.run();
        }
    }
}
