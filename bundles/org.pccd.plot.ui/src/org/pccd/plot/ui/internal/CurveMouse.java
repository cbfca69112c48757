package org.pccd.plot.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Zooms, moves and points with mouse and keyboard. Drag: zoom; with Shift or the middle button: move. */
public final class CurveMouse {
    /** What is moved. */
    public interface Target {
        Interval x();

        Interval y();

        /** @param y null: follows the data */
        void view(Interval x, Interval y);

        void reset();

        /** @param x where the cross-hair is, NaN for none */
        void hover(double x);

        double hovered();

        /** Moves the cross-hair to a neighbouring point. */
        void step(int points);
    }

    private static final double WHEEL = 1.25;
    private static final int CLICK = 4;

    private final Control plot;
    private final Target target;
    private Point pressed;
    private Point now;
    private boolean moving;
    private Interval x;
    private Interval y;

    public CurveMouse(Control plot, Target target) {
        this.plot = plot;
        this.target = target;
        plot.addListener(SWT.MouseDown, this::down);
        plot.addListener(SWT.MouseMove, this::move);
        plot.addListener(SWT.MouseUp, this::up);
        plot.addListener(SWT.MouseDoubleClick, e -> target.reset());
        plot.addListener(SWT.MouseExit, e -> target.hover(Double.NaN));
        plot.addListener(SWT.MouseVerticalWheel, this::wheel);
        plot.addListener(SWT.KeyDown, this::key);
    }

    private double right(int pixel) {
        return (double) pixel / Math.max(1, plot.getSize().x - 1);
    }

    private double up(int pixel) {
        return 1 - (double) pixel / Math.max(1, plot.getSize().y - 1);
    }

    private void down(Event e) {
        if (e.button == 1 || e.button == 2) {
            pressed = new Point(e.x, e.y);
            now = pressed;
            moving = e.button == 2 || (e.stateMask & SWT.SHIFT) != 0;
            x = target.x();
            y = target.y();
        }
    }

    private void move(Event e) {
        if (pressed == null) {
            target.hover(target.x().value(right(e.x)));
            return;
        }
        now = new Point(e.x, e.y);
        if (moving) {
            target.view(x.moved(right(pressed.x) - right(e.x)), y.moved(up(pressed.y) - up(e.y)));
        }
        plot.redraw();
    }

    private void up(Event e) {
        Rectangle band = band();
        pressed = null;
        if (band != null && !moving) {
            // A flat band chooses a stretch of x only.
            Interval newY = band.height < CLICK ? null : y.part(up(band.y), up(band.y + band.height));
            target.view(band.width < CLICK ? x : x.part(right(band.x), right(band.x + band.width)), newY);
        }
        plot.redraw();
    }

    private Rectangle band() {
        if (pressed == null || Math.abs(now.x - pressed.x) < CLICK && Math.abs(now.y - pressed.y) < CLICK) {
            return null;
        }
        return new Rectangle(
                Math.min(pressed.x, now.x),
                Math.min(pressed.y, now.y),
                Math.abs(now.x - pressed.x),
                Math.abs(now.y - pressed.y));
    }

    private void wheel(Event e) {
        double factor = e.count > 0 ? 1 / WHEEL : WHEEL;
        if ((e.stateMask & SWT.SHIFT) != 0) {
            target.view(target.x(), target.y().zoomed(up(e.y), factor));
        } else {
            target.view(target.x().zoomed(right(e.x), factor), null);
        }
        e.doit = false;
    }

    private void key(Event e) {
        boolean pointing = (e.stateMask & SWT.MOD1) != 0;
        switch (e.keyCode) {
            case SWT.HOME -> target.reset();
            case SWT.ARROW_LEFT -> leftRight(pointing, -1);
            case SWT.ARROW_RIGHT -> leftRight(pointing, 1);
            case SWT.ARROW_UP -> target.view(target.x(), target.y().moved(0.1));
            case SWT.ARROW_DOWN -> target.view(target.x(), target.y().moved(-0.1));
            case SWT.KEYPAD_ADD -> target.view(target.x().zoomed(0.5, 1 / WHEEL), null);
            case SWT.KEYPAD_SUBTRACT -> target.view(target.x().zoomed(0.5, WHEEL), null);
            default -> {
                if (e.character == '+' || e.character == '=') {
                    target.view(target.x().zoomed(0.5, 1 / WHEEL), null);
                } else if (e.character == '-') {
                    target.view(target.x().zoomed(0.5, WHEEL), null);
                }
            }
        }
    }

    private void leftRight(boolean pointing, int direction) {
        if (pointing) {
            target.step(direction);
        } else {
            target.view(target.x().moved(direction * 0.1), null);
        }
    }

    /** Draws the rubber band where there is one. */
    public void paint(GC gc, ChartColours colours) {
        Rectangle band = moving ? null : band();
        if (band != null) {
            boolean flat = band.height < CLICK;
            Rectangle shown = flat ? new Rectangle(band.x, 0, band.width, plot.getSize().y) : band;
            gc.setBackground(colours.text());
            gc.setAlpha(40);
            gc.fillRectangle(shown);
            gc.setAlpha(255);
            gc.setForeground(colours.mark());
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.drawRectangle(shown.x, shown.y, shown.width - 1, shown.height - 1);
        }
    }
}
