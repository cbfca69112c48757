package org.pccd.ui.internal.table;

import java.util.List;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.swt.widgets.Event;
import org.pccd.ui.Column;
import org.pccd.ui.TableFilter;

/** What a column means, how a filter is written, and what is too long for its cell. */
public final class TableTooltip extends NatTableContentTooltip {
    private final List<? extends Column<?>> columns;

    public TableTooltip(NatTable table, List<? extends Column<?>> columns) {
        super(table);
        this.columns = columns;
    }

    @Override
    protected String getText(Event event) {
        int column = natTable.getColumnPositionByX(event.x);
        int row = natTable.getRowPositionByY(event.y);
        LabelStack region = natTable.getRegionLabelsByXY(event.x, event.y);
        if (column < 0 || row < 0 || region == null) {
            return null;
        }
        int index = natTable.getColumnIndexByPosition(column);
        if (index < 0 || index >= columns.size()) {
            return null;
        }
        if (region.hasLabel(GridRegion.FILTER_ROW)) {
            return columns.get(index).filterable()
                    ? TableFilter.help(columns.get(index).isNumber())
                    : null;
        }
        return region.hasLabel(GridRegion.COLUMN_HEADER) ? title(columns.get(index)) : super.getText(event);
    }

    private static String title(Column<?> column) {
        String text = column.tooltip().isEmpty() ? column.title() : column.title() + ": " + column.tooltip();
        return column.sortable() ? text + "\nClick to sort; with Alt to sort within the order there is" : text;
    }

    @Override
    protected boolean shouldCreateToolTip(Event event) {
        LabelStack region = natTable.getRegionLabelsByXY(event.x, event.y);
        boolean header =
                region != null && (region.hasLabel(GridRegion.COLUMN_HEADER) || region.hasLabel(GridRegion.FILTER_ROW));
        return header ? getText(event) != null : super.shouldCreateToolTip(event);
    }
}
