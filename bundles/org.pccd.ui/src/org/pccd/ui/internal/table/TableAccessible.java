package org.pccd.ui.internal.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.pccd.ui.Column;

/** Reads the current row to screen readers: its position, and the cells with the names of their columns. */
public final class TableAccessible {
    private final TableCore<?> core;
    private final String name;

    public TableAccessible(TableCore<?> core, String name) {
        this.core = core;
        this.name = name;
        NatTable table = core.table();
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = describe(core);
            }
        });
        table.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_TABLE;
            }

            @Override
            public void getValue(AccessibleControlEvent e) {
                e.result = describe(core);
            }
        });
        core.selectionProvider()
                .addSelectionChangedListener(e -> table.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null));
    }

    private <R> String describe(TableCore<R> table) {
        String all = String.format("%s, %,d rows", name, table.count());
        PositionCoordinate anchor = table.layers().selection.getSelectionAnchor();
        int row = anchor.getRowPosition();
        if (row < 0 || row >= table.count()) {
            return all;
        }
        Optional<R> values = table.data().cache().get(row);
        List<Column<R>> columns = table.visibleColumns();
        String cells = values.map(v -> columns.stream()
                        .map(c -> c.title() + " " + c.text().apply(v))
                        .collect(Collectors.joining("; ")))
                .orElse("being read");
        return String.format("%s, row %,d: %s", all, row + 1, cells);
    }
}
