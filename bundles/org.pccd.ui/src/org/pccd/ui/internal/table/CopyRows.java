package org.pccd.ui.internal.table;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.command.AbstractLayerCommandHandler;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataToClipboardCommand;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.ui.Column;
import org.pccd.ui.RowRange;
import org.pccd.ui.TableRows;
import org.pccd.ui.Tasks;

/** Copies the selected rows, with the visible columns and their titles, as text with tabs that spreadsheets take. */
final class CopyRows<R> extends AbstractLayerCommandHandler<CopyDataToClipboardCommand> {
    private static final int MOST = 200_000;

    private final NatTable table;
    private final TableSelection<R> selection;
    private final RowData<R> data;
    private final Supplier<List<Column<R>>> visible;

    CopyRows(NatTable table, TableSelection<R> selection, RowData<R> data, Supplier<List<Column<R>>> visible) {
        this.table = table;
        this.selection = selection;
        this.data = data;
        this.visible = visible;
    }

    @Override
    public Class<CopyDataToClipboardCommand> getCommandClass() {
        return CopyDataToClipboardCommand.class;
    }

    @Override
    protected boolean doCommand(CopyDataToClipboardCommand command) {
        copy();
        return true;
    }

    void copy() {
        List<RowRange> ranges = selection.ranges();
        List<Column<R>> columns = visible.get();
        PageCache<R> cache = data.cache();
        if (!ranges.isEmpty() && cache != null) {
            Tasks.start("Copy rows", table, progress -> text(cache.rows(), ranges, columns, progress), this::put);
        }
    }

    private void put(String text) {
        Clipboard clipboard = new Clipboard(table.getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    static <R> String text(TableRows<R> rows, List<RowRange> ranges, List<Column<R>> columns, Progress progress)
            throws Exception {
        int total = ranges.stream().mapToInt(RowRange::size).sum();
        if (total > MOST) {
            throw new PccdException(String.format(
                    "%,d rows are too many for the clipboard: select at most %,d, or export them to a file.",
                    total, MOST));
        }
        progress.begin("Copy rows", total, "rows");
        StringBuilder text = new StringBuilder(line(columns, Column::title));
        int done = 0;
        for (RowRange range : ranges) {
            for (int from = range.from(); from < range.to(); from += PageCache.PAGE) {
                for (R row : rows.read(from, Math.min(range.to(), from + PageCache.PAGE))) {
                    text.append(line(columns, c -> c.text().apply(row)));
                    done++;
                }
                progress.check();
                progress.done(done, "");
            }
        }
        return text.toString();
    }

    private static <R> String line(List<Column<R>> columns, Function<Column<R>, String> cell) {
        StringJoiner line = new StringJoiner("\t", "", "\n");
        columns.forEach(c -> line.add(cell.apply(c).replace('\t', ' ').replace('\n', ' ')));
        return line.toString();
    }
}
