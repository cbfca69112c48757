package org.pccd.ui.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.edit.command.EditCellCommand;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.NoScalingDpiConverter;
import org.eclipse.nebula.widgets.nattable.layer.command.ConfigureScalingCommand;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.ui.Column;
import org.pccd.ui.Palette;
import org.pccd.ui.RowRange;
import org.pccd.ui.TableQuery;
import org.pccd.ui.TableQuery.SortKey;
import org.pccd.ui.TableRows;
import org.pccd.ui.TableSource;
import org.pccd.ui.Tasks;

/** Joins the parts of a table: queries go to the source in the background, its rows come back to the screen. */
public final class TableCore<R> {
    private static final int REPAINT_MILLIS = 50;
    private static final Executor READER =
            work -> Job.createSystem("Read rows of a table", (ICoreRunnable) monitor -> work.run())
                    .schedule();

    private final List<Column<R>> columns;
    private final RowData<R> data;
    private final SortState sort;
    private final TableLayers layers;
    private final NatTable table;
    private final TableSelection<R> selection;
    private final TableMessage message;
    private final TableState state;
    private final List<Runnable> changed = new ArrayList<>();
    private final List<Consumer<R>> opened = new ArrayList<>();
    private final AtomicBoolean repainting = new AtomicBoolean();
    private Map<String, String> filters = Map.of();
    private TableSource<R> source;
    private Job opening;
    private String problem = "";
    private Color themed;

    /** What a query gave, and where the rows are that were selected before. */
    private record Opened<R>(TableRows<R> rows, List<Integer> selected) {}

    /** Loads the classes that the first table would have to wait for. */
    public static void prepare() {
        CollectionFactories.initialise();
        for (Class<?> type : List.of(NatTable.class, TableLayers.class, TableStyles.class, TableTheme.class)) {
            try {
                Class.forName(type.getName(), true, type.getClassLoader());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public TableCore(Composite parent, List<Column<R>> columns, boolean single, boolean filterRow) {
        this.columns = columns;
        CollectionFactories.initialise();
        data = new RowData<>(columns);
        sort = new SortState(columns, this::open);
        ConfigRegistry registry = new ConfigRegistry();
        layers = new TableLayers(data, columns, sort, registry, single, this::filter);
        layers.filters.setFilterRowVisible(filterRow && columns.stream().anyMatch(Column::filterable));
        table = new NatTable(
                parent, SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL, layers.all, false);
        table.setConfigRegistry(registry);
        table.addConfiguration(new TableStyles(columns));
        table.configure();
        table.doCommand(new ConfigureScalingCommand(new NoScalingDpiConverter(), new NoScalingDpiConverter()));
        sizes();
        theme();
        // Told by the background itself, which style sheets change without telling anybody.
        table.addListener(SWT.Paint, e -> {
            if (!table.getParent().getBackground().equals(themed)) {
                table.getDisplay().asyncExec(this::theme);
            }
        });
        message = new TableMessage(table);
        selection = new TableSelection<>(table, layers, data);
        state = new TableState(columns, layers);
        layers.selection.registerCommandHandler(new CopyRows<>(table, selection, data, this::visibleColumns));
        table.addListener(
                SWT.Traverse,
                e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        table.addListener(SWT.Dispose, e -> data.show(null));
        table.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
                openRow();
            } else if (e.keyCode == 'f' && e.stateMask == SWT.MOD1) {
                editFilter();
            }
        });
        table.addListener(SWT.MouseDoubleClick, e -> {
            LabelStack region = table.getRegionLabelsByXY(e.x, e.y);
            if (region != null && region.hasLabel(GridRegion.BODY)) {
                openRow();
            }
        });
    }

    /** Loads the libraries of tables; on any thread. */
    public static void loadClasses() {
        CollectionFactories.initialise();
        // Naming a class loads it and those it is made of; made they can be on the display's thread only.
        for (Class<?> used : List.of(NatTable.class, TableLayers.class, TableTheme.class, ConfigRegistry.class)) {
            used.getDeclaredMethods();
        }
    }

    // NatTable would scale by itself, but SWT does so already.
    private void sizes() {
        GC gc = new GC(table);
        double em = gc.getFontMetrics().getAverageCharacterWidth();
        int row = gc.getFontMetrics().getHeight() + 8;
        layers.data.setDefaultRowHeight(row);
        layers.headerData.setDefaultRowHeight(row + 2);
        layers.filters.getFilterRowDataLayer().setDefaultRowHeight(row + 4);
        for (int i = 0; i < columns.size(); i++) {
            Point title = gc.textExtent(columns.get(i).title());
            int width = Math.max((int) (columns.get(i).width() * em), title.x * 11 / 10) + (int) (3 * em) + 8;
            layers.data.setDefaultColumnWidthByPosition(i, width);
        }
        gc.dispose();
    }

    private void theme() {
        if (table.isDisposed()) {
            return;
        }
        themed = table.getParent().getBackground();
        Palette palette = Palette.of(table.getParent());
        table.setBackground(palette.background());
        table.setTheme(new TableTheme(palette));
    }

    public NatTable table() {
        return table;
    }

    TableLayers layers() {
        return layers;
    }

    List<Column<R>> columns() {
        return columns;
    }

    /** The columns that are shown, in their order. */
    List<Column<R>> visibleColumns() {
        List<Column<R>> visible = new ArrayList<>();
        for (int i = 0; i < layers.columns().getColumnCount(); i++) {
            visible.add(columns.get(layers.columns().getColumnIndexByPosition(i)));
        }
        return visible;
    }

    RowData<R> data() {
        return data;
    }

    SortState sort() {
        return sort;
    }

    public ISelectionProvider selectionProvider() {
        return selection;
    }

    public List<RowRange> selectedRanges() {
        return selection.ranges();
    }

    public void select(int position) {
        selection.select(List.of(position));
    }

    public int count() {
        return data.getRowCount();
    }

    public String problem() {
        return problem;
    }

    public TableQuery query() {
        return new TableQuery(sort.keys(), filters);
    }

    public void onOpen(Consumer<R> listener) {
        opened.add(listener);
    }

    /** Lets the user write a filter for the column of the current cell. */
    void editFilter() {
        int column = Math.max(0, layers.selection.getSelectionAnchor().getColumnPosition());
        int shown = layers.viewport.getColumnPositionByIndex(layers.columns().getColumnIndexByPosition(column));
        if (layers.filters.isFilterRowVisible() && shown >= 0) {
            table.doCommand(new EditCellCommand(table, table.getConfigRegistry(), table.getCellByPosition(shown, 1)));
        }
    }

    private void openRow() {
        int row = layers.selection.getSelectionAnchor().getRowPosition();
        if (row >= 0 && row < count()) {
            data.cache().get(row).ifPresent(r -> opened.forEach(o -> o.accept(r)));
        }
    }

    public void onRows(Runnable listener) {
        changed.add(listener);
    }

    public void load(IDialogSettings settings) {
        state.load(settings);
    }

    public void save(IDialogSettings settings) {
        state.save(settings);
    }

    public void show(TableSource<R> newSource) {
        source = newSource;
        open();
    }

    /** Takes a query as if the user had made it. */
    public void ask(TableQuery query) {
        sort.set(query.sort());
        filters = query.filters();
        Map<Integer, Object> shown = layers.filters
                .getFilterRowDataLayer()
                .getFilterRowDataProvider()
                .getFilterIndexToObjectMap();
        shown.clear();
        for (int i = 0; i < columns.size(); i++) {
            if (filters.containsKey(columns.get(i).id())) {
                shown.put(i, filters.get(columns.get(i).id()));
            }
        }
        open();
    }

    void sortBy(List<SortKey> keys) {
        sort.set(keys);
        open();
    }

    private void filter(Map<String, String> newFilters) {
        if (!newFilters.equals(filters)) {
            filters = newFilters;
            open();
        }
    }

    /** Asks the source anew; what is selected stays selected where the source can find it. */
    public void open() {
        if (source == null) {
            return;
        }
        if (opening != null) {
            opening.cancel();
        }
        List<?> kept = selection.getSelection().toList();
        TableQuery query = query();
        message.busy();
        opening = Tasks.quietly(
                "Sort and filter a table",
                table,
                progress -> open(query, kept, progress),
                opened -> {
                    if (query.equals(query())) {
                        opened(opened);
                    }
                },
                e -> {
                    if (query.equals(query())) {
                        fail(e);
                    }
                });
    }

    @SuppressWarnings("unchecked")
    private Opened<R> open(TableQuery query, List<?> kept, Progress progress) throws Exception {
        TableRows<R> rows = source.open(query, progress);
        List<Integer> found = new ArrayList<>();
        for (Object row : kept) {
            progress.check();
            int at = rows.find((R) row);
            if (at >= 0) {
                found.add(at);
            }
        }
        return new Opened<>(rows, found);
    }

    private void opened(Opened<R> opened) {
        problem = "";
        data.show(new PageCache<>(opened.rows(), READER, this::repaintSoon, e -> table.getDisplay()
                .asyncExec(() -> fail(e))));
        layers.data.fireLayerEvent(new RowStructuralRefreshEvent(layers.data));
        message.show(count() > 0 ? "" : filters.isEmpty() ? "No rows" : "No row passes the filters");
        selection.select(opened.selected());
        table.redraw();
        changed.forEach(Runnable::run);
    }

    private void fail(Exception e) {
        if (!table.isDisposed()) {
            problem = e instanceof PccdException ? e.getMessage() : "The rows cannot be read: " + e;
            message.show(problem);
            changed.forEach(Runnable::run);
        }
    }

    // From the reading thread: at most 20 times in a second.
    private void repaintSoon() {
        if (repainting.compareAndSet(false, true) && !table.isDisposed()) {
            table.getDisplay().asyncExec(() -> table.getDisplay().timerExec(REPAINT_MILLIS, () -> {
                repainting.set(false);
                if (!table.isDisposed()) {
                    table.redraw();
                }
            }));
        }
    }
}
