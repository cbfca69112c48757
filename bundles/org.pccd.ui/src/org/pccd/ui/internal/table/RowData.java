package org.pccd.ui.internal.table;

import java.util.List;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.pccd.ui.Column;

/** The texts of the cells, as far as their rows have been read. */
final class RowData<R> implements IDataProvider {
    /** Stands in cells whose row is still being read. */
    static final String WAITING = "…";

    private final List<Column<R>> columns;
    private PageCache<R> cache;

    RowData(List<Column<R>> columns) {
        this.columns = columns;
    }

    void show(PageCache<R> newCache) {
        if (cache != null) {
            cache.close();
        }
        cache = newCache;
    }

    PageCache<R> cache() {
        return cache;
    }

    @Override
    public Object getDataValue(int column, int row) {
        return cache == null
                ? ""
                : cache.get(row).map(columns.get(column).text()).orElse(cache.has(row) ? "" : WAITING);
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new UnsupportedOperationException("cells cannot be changed");
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public int getRowCount() {
        return cache == null ? 0 : cache.count();
    }
}
