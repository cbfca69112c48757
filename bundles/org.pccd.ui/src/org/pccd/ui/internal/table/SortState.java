package org.pccd.ui.internal.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.pccd.ui.Column;
import org.pccd.ui.TableQuery.SortKey;

/** By which columns a table is sorted; the sorting itself is the source's. */
final class SortState implements ISortModel {
    private final List<? extends Column<?>> columns;
    private final Runnable changed;
    private List<SortKey> keys = new ArrayList<>();

    SortState(List<? extends Column<?>> columns, Runnable changed) {
        this.columns = columns;
        this.changed = changed;
    }

    List<SortKey> keys() {
        return keys;
    }

    /** Takes keys as they are saved or set, without telling. */
    void set(List<SortKey> newKeys) {
        keys = new ArrayList<>(newKeys);
        keys.removeIf(k -> index(k) < 0);
    }

    private int index(SortKey key) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(key.column())) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public List<Integer> getSortedColumnIndexes() {
        return keys.stream().map(this::index).toList();
    }

    @Override
    public boolean isColumnIndexSorted(int index) {
        return getSortOrder(index) >= 0;
    }

    @Override
    public SortDirectionEnum getSortDirection(int index) {
        int order = getSortOrder(index);
        return order < 0
                ? SortDirectionEnum.NONE
                : keys.get(order).ascending() ? SortDirectionEnum.ASC : SortDirectionEnum.DESC;
    }

    @Override
    public int getSortOrder(int index) {
        return getSortedColumnIndexes().indexOf(index);
    }

    // The interface asks for raw comparators, which only sorting in the table would need.
    @Override
    @SuppressWarnings("rawtypes")
    public List<Comparator> getComparatorsForColumnIndex(int index) {
        return List.of();
    }

    @Override
    public Comparator<?> getColumnComparator(int index) {
        return null;
    }

    @Override
    public void sort(int index, SortDirectionEnum direction, boolean accumulate) {
        Column<?> column = columns.get(index);
        if (!column.sortable()) {
            return;
        }
        if (!accumulate) {
            keys.clear();
        }
        int at = getSortOrder(index);
        SortKey key = new SortKey(column.id(), direction == SortDirectionEnum.ASC);
        if (direction == SortDirectionEnum.NONE) {
            keys.removeIf(k -> k.column().equals(column.id()));
        } else if (at >= 0) {
            keys.set(at, key);
        } else {
            keys.add(key);
        }
        changed.run();
    }

    @Override
    public void clear() {
        keys.clear();
        changed.run();
    }
}
