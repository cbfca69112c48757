package org.pccd.ui.internal.table;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.painter.IOverlayPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.pccd.ui.Palette;

/** Says over the rows that there are none, what is wrong, or that the table is being sorted and filtered. */
final class TableMessage implements IOverlayPainter {
    private static final int PATIENCE_MILLIS = 250;
    private static final int MARGIN = 10;

    private final NatTable table;
    private String text = "";
    private int busy;

    TableMessage(NatTable table) {
        this.table = table;
        table.addOverlayPainter(this);
    }

    void show(String newText) {
        busy++;
        text = newText;
        table.redraw();
    }

    /** Shows that work is going on, if it takes longer than a moment. */
    void busy() {
        int now = ++busy;
        table.getDisplay().timerExec(PATIENCE_MILLIS, () -> {
            if (!table.isDisposed() && busy == now) {
                text = "Sorting and filtering …";
                table.redraw();
            }
        });
    }

    @Override
    public void paintOverlay(GC gc, ILayer layer) {
        if (text.isEmpty()) {
            return;
        }
        Palette palette = Palette.of(table.getParent());
        Rectangle area = table.getClientArea();
        gc.setFont(table.getFont());
        Point size = gc.textExtent(text, SWT.DRAW_DELIMITER);
        int x = Math.max(0, (area.width - size.x) / 2);
        int y = Math.max(0, (area.height - size.y) / 2);
        gc.setBackground(palette.background());
        gc.setForeground(palette.grid());
        Rectangle box = new Rectangle(x - MARGIN, y - MARGIN, size.x + 2 * MARGIN, size.y + 2 * MARGIN);
        gc.fillRoundRectangle(box.x, box.y, box.width, box.height, MARGIN, MARGIN);
        gc.drawRoundRectangle(box.x, box.y, box.width, box.height, MARGIN, MARGIN);
        gc.setForeground(palette.foreground());
        gc.drawText(text, x, y, SWT.DRAW_DELIMITER | SWT.DRAW_TRANSPARENT);
    }
}
