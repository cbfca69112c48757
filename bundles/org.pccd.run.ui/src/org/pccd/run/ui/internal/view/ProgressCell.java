package org.pccd.run.ui.internal.view;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.pccd.run.RunStatus;
import org.pccd.run.ui.internal.RunFormat;
import org.pccd.run.ui.internal.RunItem;
import org.pccd.run.ui.internal.StateColours;
import org.pccd.ui.Palette;

/** Draws how far a job is: a bar in the colour of its state, and the share in figures. */
final class ProgressCell extends ColumnLabelProvider {
    private static final int MARGIN = 3;
    private static final int FIGURES = 46;

    @Override
    public String getText(Object element) {
        return "";
    }

    /** Paints over the cells of the column; alone, without erasing, so that the icons of other columns are drawn. */
    static void paintIn(Table table) {
        table.addListener(SWT.PaintItem, event -> {
            if (event.index == RunColumn.PROGRESS.ordinal()) {
                paint(event, event.item.getData());
            }
        });
    }

    private static void paint(Event event, Object element) {
        RunStatus status = ((RunItem) element).overview().status();
        if (status == null || Double.isNaN(RunFormat.share(status))) {
            return;
        }
        double share = RunFormat.share(status);
        Rectangle cell = ((TableItem) event.item).getBounds(event.index);
        Palette palette = Palette.of(((TableItem) event.item).getParent());
        GC gc = event.gc;
        boolean selected = (event.detail & SWT.SELECTED) != 0;
        Color before = gc.getForeground();
        int width = cell.width - FIGURES - 2 * MARGIN;
        int height = Math.max(6, cell.height - 4 * MARGIN);
        int top = cell.y + (cell.height - height) / 2;
        if (width > 0) {
            gc.setAntialias(SWT.ON);
            gc.setBackground(palette.grid());
            gc.fillRoundRectangle(cell.x + MARGIN, top, width, height, height, height);
            if (share > 0) {
                gc.setBackground(StateColours.of(status.state(), palette));
                gc.fillRoundRectangle(
                        cell.x + MARGIN, top, (int) Math.max(height, share * width), height, height, height);
            }
        }
        String text = (int) Math.floor(100 * share) + " %";
        Point size = gc.textExtent(text);
        gc.setForeground(selected ? before : palette.foreground());
        gc.drawText(
                text, cell.x + cell.width - MARGIN - size.x, cell.y + (cell.height - size.y) / 2, SWT.DRAW_TRANSPARENT);
        gc.setForeground(before);
    }

    @Override
    public String getToolTipText(Object element) {
        return RunTexts.tooltip((RunItem) element);
    }
}
