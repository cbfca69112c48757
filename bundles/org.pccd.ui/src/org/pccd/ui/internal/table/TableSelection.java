package org.pccd.ui.internal.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.pccd.ui.RowRange;
import org.pccd.ui.TableRows;
import org.pccd.ui.Tasks;

/** The selected rows of a table for the rest of the workbench. Of very many only the first are read and given. */
final class TableSelection<R> implements ISelectionProvider {
    static final int MOST = 1000;

    private final NatTable table;
    private final TableLayers layers;
    private final RowData<R> data;
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private IStructuredSelection selection = StructuredSelection.EMPTY;
    private Job reading;
    private boolean pending;

    TableSelection(NatTable table, TableLayers layers, RowData<R> data) {
        this.table = table;
        this.layers = layers;
        this.data = data;
        layers.selection.addLayerListener(e -> {
            if (e instanceof ISelectionEvent) {
                soon();
            }
        });
    }

    // Keys and mouse tell of each step more than once.
    private void soon() {
        if (!pending) {
            pending = true;
            table.getDisplay().asyncExec(() -> {
                pending = false;
                if (!table.isDisposed()) {
                    update();
                }
            });
        }
    }

    /** Selected positions, ascending. */
    List<RowRange> ranges() {
        return layers.selection.getSelectedRowPositions().stream()
                .map(r -> new RowRange(r.start, r.end))
                .sorted(Comparator.comparingInt(RowRange::from))
                .toList();
    }

    /** Reads the selected rows where they are not there yet, and tells the listeners. */
    void update() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
        PageCache<R> cache = data.cache();
        List<Integer> positions = first(ranges(), cache == null ? 0 : cache.count());
        List<R> rows = new ArrayList<>();
        for (int position : positions) {
            Optional<R> row = cache.has(position) ? cache.get(position) : Optional.empty();
            row.ifPresent(rows::add);
        }
        if (rows.size() == positions.size()) {
            tell(rows);
        } else {
            reading = Tasks.quietly(
                    "Read selected rows",
                    table,
                    progress -> read(cache.rows(), positions),
                    this::tell,
                    // The page that cannot be read says so in the table.
                    e -> tell(rows));
        }
    }

    private static List<Integer> first(List<RowRange> ranges, int count) {
        List<Integer> positions = new ArrayList<>();
        for (RowRange range : ranges) {
            for (int i = range.from(); i < Math.min(range.to(), count) && positions.size() < MOST; i++) {
                positions.add(i);
            }
        }
        return positions;
    }

    private static <R> List<R> read(TableRows<R> rows, List<Integer> positions) throws Exception {
        List<R> read = new ArrayList<>();
        int i = 0;
        while (i < positions.size()) {
            int end = i + 1;
            while (end < positions.size() && positions.get(end) == positions.get(end - 1) + 1) {
                end++;
            }
            read.addAll(rows.read(positions.get(i), positions.get(end - 1) + 1));
            i = end;
        }
        return read;
    }

    private void tell(List<R> rows) {
        selection = new StructuredSelection(rows);
        SelectionChangedEvent event = new SelectionChangedEvent(this, selection);
        listeners.forEach(l -> l.selectionChanged(event));
    }

    /** Selects rows by position and brings the first into view. */
    void select(List<Integer> positions) {
        layers.selection.clear(false);
        boolean more = false;
        for (int position : positions) {
            layers.selection.selectRow(0, position, false, more);
            more = true;
        }
        if (!positions.isEmpty()) {
            layers.viewport.moveRowPositionIntoViewport(positions.get(0));
        }
        update();
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    @Override
    public IStructuredSelection getSelection() {
        return selection;
    }

    /** Selects rows that are in pages that have been read; others cannot be found without reading them all. */
    @Override
    public void setSelection(ISelection newSelection) {
        PageCache<R> cache = data.cache();
        if (cache == null || !(newSelection instanceof IStructuredSelection wanted)) {
            return;
        }
        select(cache.positions(wanted.toList()));
    }
}
