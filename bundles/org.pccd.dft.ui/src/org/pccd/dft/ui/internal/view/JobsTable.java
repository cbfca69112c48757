package org.pccd.dft.ui.internal.view;

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
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.IMemento;
import org.pccd.dft.ui.internal.DftUi;
import org.pccd.dft.ui.internal.JobItem;
import org.pccd.ui.Palette;
import org.pccd.ui.Themes;

/** The table of the DFT jobs view: sorted by any column, filtered, updated row by row. */
final class JobsTable {
    private static final String SORT = "sort";
    private static final String DOWN = "down";
    private static final String WIDTHS = "widths";

    private final TableViewer viewer;
    private JobColumn sorted = JobColumn.JOB;
    private boolean down;
    private JobFilter filter = new JobFilter("");
    private List<JobItem> shown = List.of();

    JobsTable(Composite parent) {
        viewer = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setData(DftUi.ID, "dft.table");
        ColumnViewerToolTipSupport.enableFor(viewer);
        for (JobColumn column : JobColumn.values()) {
            add(column);
        }
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer v, Object a, Object b) {
                Comparator<JobItem> order = sorted.order.thenComparing(JobItem::path);
                return (down ? -1 : 1) * order.compare((JobItem) a, (JobItem) b);
            }
        });
        viewer.addFilter(new ViewerFilter() {
            @Override
            public boolean select(Viewer v, Object parentElement, Object element) {
                return filter.shows((JobItem) element);
            }
        });
        Themes.onChange(viewer.getTable(), viewer::refresh);
        mark();
    }

    TableViewer viewer() {
        return viewer;
    }

    private void add(JobColumn column) {
        TableViewerColumn c = new TableViewerColumn(viewer, column.number() ? SWT.RIGHT : SWT.LEFT);
        TableColumn tableColumn = c.getColumn();
        tableColumn.setText(column.title);
        tableColumn.setToolTipText(column.hint);
        tableColumn.setWidth(column.width);
        tableColumn.setMoveable(true);
        tableColumn.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> sort(column)));
        c.setLabelProvider(new Labels(column));
    }

    private final class Labels extends ColumnLabelProvider {
        private final JobColumn column;

        Labels(JobColumn column) {
            this.column = column;
        }

        @Override
        public String getText(Object element) {
            return column.text.apply((JobItem) element);
        }

        @Override
        public Image getImage(Object element) {
            return column == JobColumn.JOB
                    ? JobStyles.icon(((JobItem) element).state()).image()
                    : null;
        }

        @Override
        public Color getForeground(Object element) {
            return column == JobColumn.STATE
                    ? JobStyles.colour(((JobItem) element).state(), Palette.of(viewer.getTable()))
                    : null;
        }

        @Override
        public String getToolTipText(Object element) {
            JobItem item = (JobItem) element;
            return item.row().entry() + " from " + item.row().source() + "\n"
                    + item.row().method()
                    + (item.row().message().isEmpty() ? "" : "\n" + item.row().message());
        }
    }

    private void sort(JobColumn column) {
        down = column == sorted && !down;
        sorted = column;
        mark();
        viewer.refresh();
    }

    private void mark() {
        viewer.getTable().setSortColumn(viewer.getTable().getColumn(sorted.ordinal()));
        viewer.getTable().setSortDirection(down ? SWT.DOWN : SWT.UP);
    }

    void filter(JobFilter newFilter) {
        if (!newFilter.equals(filter)) {
            filter = newFilter;
            viewer.refresh();
        }
    }

    /** Shows these; rows stay where they are as long as no state changes. */
    void show(List<JobItem> items) {
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
        List<String> widths = Stream.of(viewer.getTable().getColumns())
                .map(c -> Integer.toString(c.getWidth()))
                .toList();
        memento.putString(WIDTHS, String.join(" ", widths));
    }

    void restore(IMemento memento) {
        String sort = memento.getString(SORT);
        if (sort != null && Stream.of(JobColumn.values()).anyMatch(c -> c.name().equals(sort))) {
            sorted = JobColumn.valueOf(sort);
            down = Boolean.TRUE.equals(memento.getBoolean(DOWN));
            mark();
        }
        String widths = memento.getString(WIDTHS);
        String[] all = widths == null ? new String[0] : widths.split(" ");
        for (int i = 0; i < Math.min(all.length, viewer.getTable().getColumnCount()); i++) {
            viewer.getTable().getColumn(i).setWidth(Integer.parseInt(all[i]));
        }
    }
}
