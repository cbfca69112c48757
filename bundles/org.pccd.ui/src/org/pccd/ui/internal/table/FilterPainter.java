package org.pccd.ui.internal.table;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.pccd.ui.Icons;

/** Draws what a filter says, and where there is none a faint funnel, to show where one can be written. */
final class FilterPainter extends TextPainter {
    private static final int FAINT = 110;

    private final Color active;

    /** @param active background of cells in which there is a filter */
    FilterPainter(Color active) {
        super(false, false, 4);
        this.active = active;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        Object value = cell.getDataValue();
        boolean empty = value == null || value.toString().isEmpty();
        if (!empty) {
            Color before = gc.getBackground();
            gc.setBackground(active);
            gc.fillRectangle(bounds);
            gc.setBackground(before);
            super.paintCell(cell, gc, bounds, registry);
        } else {
            Rectangle icon = Icons.FILTER.image().getBounds();
            int alpha = gc.getAlpha();
            gc.setAlpha(FAINT);
            gc.drawImage(Icons.FILTER.image(), bounds.x + 4, bounds.y + (bounds.height - icon.height) / 2);
            gc.setAlpha(alpha);
        }
    }
}
