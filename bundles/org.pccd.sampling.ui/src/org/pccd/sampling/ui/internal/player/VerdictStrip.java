package org.pccd.sampling.ui.internal.player;

import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.pccd.report.DenoisingSteps;
import org.pccd.report.StepVerdict;
import org.pccd.ui.Palette;

/** The verdict over all steps as a strip of colours with a legend; a click goes to the step. */
final class VerdictStrip extends Canvas {
    private static final int MARGIN = 6;
    private static final int BAND = 14;
    private static final int BOX = 10;

    private final IntConsumer seek;
    private DenoisingSteps steps;
    private int position;

    VerdictStrip(Composite parent, IntConsumer seek) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.seek = seek;
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseDown, e -> seekTo(e.x));
        addListener(SWT.MouseMove, e -> {
            if ((e.stateMask & SWT.BUTTON1) != 0) {
                seekTo(e.x);
            } else {
                setToolTipText(tip(e.x));
            }
        });
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = "Verdict over the steps";
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = steps == null ? "" : steps.step(position).sentence();
            }
        });
    }

    void show(DenoisingSteps newSteps) {
        steps = newSteps;
        position = 0;
        redraw();
    }

    void position(int newPosition) {
        position = newPosition;
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        int text = gc.getFontMetrics().getHeight();
        gc.dispose();
        return new Point(widthHint == SWT.DEFAULT ? 300 : widthHint, 2 * MARGIN + BAND + MARGIN + text);
    }

    private void seekTo(int x) {
        if (steps != null) {
            seek.accept(frame(x));
        }
    }

    private int frame(int x) {
        int width = getClientArea().width - 2 * MARGIN;
        return Math.clamp((long) (x - MARGIN) * steps.size() / Math.max(1, width), 0, steps.size() - 1);
    }

    private String tip(int x) {
        if (steps == null) {
            return null;
        }
        DenoisingSteps.Step step = steps.step(frame(x));
        return step.time() + ": " + step.sentence();
    }

    private void paint(GC gc) {
        if (steps == null) {
            return;
        }
        Palette palette = Palette.of(this);
        Rectangle area = getClientArea();
        int width = area.width - 2 * MARGIN;
        for (int i = 0; i < steps.size(); i++) {
            int from = MARGIN + (int) ((long) i * width / steps.size());
            int to = MARGIN + (int) ((long) (i + 1) * width / steps.size());
            gc.setBackground(VerdictColours.of(steps.step(i).verdict(), palette));
            gc.fillRectangle(from, MARGIN, Math.max(1, to - from), BAND);
        }
        int cursor = MARGIN + (int) ((position + 0.5) * width / steps.size());
        gc.setForeground(palette.foreground());
        gc.setLineWidth(2);
        gc.drawLine(cursor, MARGIN - 4, cursor, MARGIN + BAND + 4);
        legend(gc, palette);
    }

    private void legend(GC gc, Palette palette) {
        int x = MARGIN;
        int y = 2 * MARGIN + BAND;
        int height = gc.getFontMetrics().getHeight();
        gc.setForeground(palette.foreground());
        for (StepVerdict verdict : StepVerdict.values()) {
            gc.setBackground(VerdictColours.of(verdict, palette));
            gc.fillRectangle(x, y + (height - BOX) / 2, BOX, BOX);
            gc.drawText(verdict.title(), x + BOX + 4, y, true);
            x += BOX + 4 + gc.textExtent(verdict.title()).x + 16;
        }
    }
}
