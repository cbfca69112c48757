package org.pccd.run.ui.internal.view;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.IMemento;
import org.pccd.run.ui.internal.RunItem;
import org.pccd.run.ui.internal.RunUi;

/** The table of the Runs view: sorted by any column, filtered, updated row by row. */
final class RunsTable {
    private static final String SORT = "sort";
    private static final String DOWN = "down";
    private static final String WIDTHS = "widths";

    private final TableViewer viewer;
    private RunColumn sorted = RunColumn.AGE;
    private boolean down;
    private RunFilter filter = new RunFilter(RunFilter.Group.ALL, "");
    private List<RunItem> shown = List.of();

    RunsTable(Composite parent) {
        viewer = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setData(RunUi.ID, "runs.table");
        ProgressCell.paintIn(viewer.getTable());
        ColumnViewerToolTipSupport.enableFor(viewer);
        for (RunColumn column : RunColumn.values()) {
            add(column);
        }
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer v, Object a, Object b) {
                Comparator<RunItem> order = sorted.order.thenComparing(RunItem::path);
                return (down ? -1 : 1) * order.compare((RunItem) a, (RunItem) b);
            }
        });
        viewer.addFilter(new ViewerFilter() {
            @Override
            public boolean select(Viewer v, Object parentElement, Object element) {
                return filter.shows((RunItem) element);
            }
        });
        mark();
    }

    TableViewer viewer() {
        return viewer;
    }

    private void add(RunColumn column) {
        TableViewerColumn c = new TableViewerColumn(viewer, column.number() ? SWT.RIGHT : SWT.LEFT);
        TableColumn tableColumn = c.getColumn();
        tableColumn.setText(column.title);
        tableColumn.setToolTipText(column.hint);
        tableColumn.setWidth(column.width);
        tableColumn.setMoveable(true);
        tableColumn.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> sort(column)));
        c.setLabelProvider(column == RunColumn.PROGRESS ? new ProgressCell() : labels(column));
    }

    private static ColumnLabelProvider labels(RunColumn column) {
        return new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return column.text.apply((RunItem) element);
            }

            @Override
            public Image getImage(Object element) {
                return column == RunColumn.NAME
                        ? RunTexts.icon((RunItem) element).image()
                        : null;
            }

            @Override
            public String getToolTipText(Object element) {
                return RunTexts.tooltip((RunItem) element);
            }
        };
    }

    private void sort(RunColumn column) {
        down = column == sorted && !down;
        sorted = column;
        mark();
        viewer.refresh();
    }

    private void mark() {
        viewer.getTable().setSortColumn(viewer.getTable().getColumn(sorted.ordinal()));
        viewer.getTable().setSortDirection(down ? SWT.DOWN : SWT.UP);
    }

    void filter(RunFilter newFilter) {
        if (!newFilter.equals(filter)) {
            filter = newFilter;
            viewer.refresh();
        }
    }

    /** Shows these; rows stay where they are as long as no state changes. */
    void show(List<RunItem> items) {
        boolean same = items.size() == shown.size();
        for (int i = 0; same && i < items.size(); i++) {
            same = items.get(i).equals(shown.get(i))
                    && items.get(i).state() == shown.get(i).state();
        }
        if (!same) {
            viewer.setInput(items);
        } else {
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) != shown.get(i)) {
                    viewer.update(items.get(i), null);
                }
            }
        }
        shown = items;
    }

    void save(IMemento memento) {
        memento.putString(SORT, sorted.name());
        memento.putBoolean(DOWN, down);
        memento.putString(
                WIDTHS,
                String.join(
                        " ",
                        Stream.of(viewer.getTable().getColumns())
                                .map(c -> Integer.toString(c.getWidth()))
                                .toList()));
    }

    void restore(IMemento memento) {
        String sort = memento.getString(SORT);
        if (sort != null && Stream.of(RunColumn.values()).anyMatch(c -> c.name().equals(sort))) {
            sorted = RunColumn.valueOf(sort);
            down = Boolean.TRUE.equals(memento.getBoolean(DOWN));
            mark();
        }
        String[] widths = memento.getString(WIDTHS) == null
                ? new String[0]
                : memento.getString(WIDTHS).split(" ");
        for (int i = 0; i < Math.min(widths.length, viewer.getTable().getColumnCount()); i++) {
            viewer.getTable().getColumn(i).setWidth(Integer.parseInt(widths[i]));
        }
    }
}
