package org.pccd.energy.ui.internal.hull;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.pccd.energy.hull.HullPlot;
import org.pccd.energy.hull.HullPlot.Mark;
import org.pccd.ui.Palette;
import org.pccd.ui.Themes;

/**
 * A hull of two or three elements. Whatever the mouse is over is named; a click chooses it, a double click or Enter
 * opens it. Arrow keys go from mark to mark.
 */
final class HullCanvas extends Canvas {
    private static final int REACH = 9;

    private HullPlot plot;
    private String message = "";
    private Mark chosen;
    private Consumer<Mark> onChoose = m -> {};
    private Consumer<Mark> onOpen = m -> {};

    HullCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        setData("org.pccd.id", "hull.canvas");
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseMove, this::hover);
        addListener(SWT.MouseDown, this::click);
        addListener(SWT.MouseDoubleClick, e -> open());
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(
                SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        Themes.onChange(this, this::redraw);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = plot == null ? message : chosen == null ? "Convex hull of " + plot.system() : chosen.text();
            }
        });
    }

    /** Shows a plot. */
    void show(HullPlot newPlot) {
        plot = newPlot;
        message = "";
        chosen = null;
        redraw();
    }

    /** Shows a sentence in place of a plot. */
    void say(String text) {
        plot = null;
        message = text;
        chosen = null;
        redraw();
    }

    /** What is shown, null for nothing. */
    HullPlot plot() {
        return plot;
    }

    /** Told what is chosen by the user. */
    void onChoose(Consumer<Mark> listener) {
        onChoose = listener;
    }

    /** Told what the user wants to be opened. */
    void onOpen(Consumer<Mark> listener) {
        onOpen = listener;
    }

    /** Marks without telling the listener; null for nothing. */
    void choose(Mark mark) {
        chosen = mark;
        redraw();
    }

    private HullFrame frame() {
        GC gc = new GC(this);
        int line = gc.getFontMetrics().getHeight();
        gc.dispose();
        return HullFrame.of(plot, getClientArea(), line);
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(this);
        gc.setBackground(palette.background());
        gc.fillRectangle(getClientArea());
        if (plot == null) {
            gc.setForeground(palette.muted());
            gc.drawText(message, 12, 12, SWT.DRAW_TRANSPARENT | SWT.DRAW_DELIMITER);
            return;
        }
        HullFrame frame =
                HullFrame.of(plot, getClientArea(), gc.getFontMetrics().getHeight());
        new HullPainter(gc, palette, plot, frame).paint(chosen);
        if (isFocusControl()) {
            gc.setForeground(palette.muted());
            gc.setLineStyle(SWT.LINE_DOT);
            gc.drawRectangle(0, 0, getClientArea().width - 1, getClientArea().height - 1);
        }
    }

    private Mark at(Event e) {
        if (plot == null) {
            return null;
        }
        HullFrame frame = frame();
        return plot.at(frame.planeX(e.x), frame.planeY(e.y), REACH, frame.xScale(), frame.yScale())
                .orElse(null);
    }

    private void hover(Event e) {
        Mark mark = at(e);
        String tip = mark == null ? null : mark.text();
        if (tip == null ? getToolTipText() != null : !tip.equals(getToolTipText())) {
            setToolTipText(tip);
        }
    }

    private void click(Event e) {
        setFocus();
        Mark mark = at(e);
        if (mark != null) {
            chosen = mark;
            redraw();
            onChoose.accept(mark);
        }
    }

    private void open() {
        if (chosen != null) {
            onOpen.accept(chosen);
        }
    }

    private void key(Event e) {
        if (plot == null || plot.marks().isEmpty()) {
            return;
        }
        int last = plot.marks().size() - 1;
        int i = chosen == null ? last + 1 : plot.marks().indexOf(chosen);
        switch (e.keyCode) {
            case SWT.ARROW_RIGHT, SWT.ARROW_UP -> walk(i >= last ? 0 : i + 1);
            case SWT.ARROW_LEFT, SWT.ARROW_DOWN -> walk(i <= 0 ? last : i - 1);
            case SWT.CR, SWT.KEYPAD_CR -> open();
            default -> {
                // Not ours.
            }
        }
    }

    private void walk(int i) {
        chosen = plot.marks().get(i);
        setToolTipText(chosen.text());
        redraw();
        onChoose.accept(chosen);
    }
}
