package org.pccd.run.ui.internal.editor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.pccd.run.RunStatus;
import org.pccd.run.ui.internal.RunFormat;
import org.pccd.run.ui.internal.StateColours;
import org.pccd.ui.Palette;

/** How far a run is, in the colour of its state. */
final class RunProgressBar extends Canvas {
    private static final int HEIGHT = 14;
    private static final int FIGURES = 56;

    private RunStatus status;

    RunProgressBar(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        addPaintListener(e -> paint(e.gc));
    }

    void show(RunStatus newStatus) {
        status = newStatus;
        setToolTipText(RunFormat.steps(newStatus));
        redraw();
    }

    private void paint(GC gc) {
        gc.setBackground(getParent().getBackground());
        gc.fillRectangle(getClientArea());
        if (status == null || Double.isNaN(RunFormat.share(status))) {
            return;
        }
        Palette palette = Palette.of(getParent());
        Rectangle area = getClientArea();
        double share = RunFormat.share(status);
        int width = area.width - FIGURES;
        int top = (area.height - HEIGHT) / 2;
        gc.setAntialias(SWT.ON);
        gc.setBackground(palette.grid());
        gc.fillRoundRectangle(0, top, width, HEIGHT, HEIGHT, HEIGHT);
        if (share > 0) {
            gc.setBackground(StateColours.of(status.state(), palette));
            gc.fillRoundRectangle(0, top, (int) Math.max(HEIGHT, share * width), HEIGHT, HEIGHT, HEIGHT);
        }
        String text = (int) Math.floor(100 * share) + " %";
        Point size = gc.textExtent(text);
        gc.setForeground(palette.foreground());
        gc.drawText(text, area.width - size.x, (area.height - size.y) / 2, true);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 4 * FIGURES : widthHint, 2 * HEIGHT);
    }
}
