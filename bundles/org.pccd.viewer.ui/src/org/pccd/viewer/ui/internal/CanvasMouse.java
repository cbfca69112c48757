package org.pccd.viewer.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.pccd.viewer.Camera;
import org.pccd.viewer.ui.StructureCanvas;

/** Dragging turns, with Shift zooms, with Ctrl or the middle button moves; the wheel zooms; a click picks an atom. */
public final class CanvasMouse {
    private static final double RADIANS_PER_POINT = 0.01;
    private static final double ZOOM_PER_POINT = 1.008;
    private static final double ZOOM_PER_NOTCH = 1.04;
    private static final int CLICK = 3;

    private final StructureCanvas canvas;
    private Point pressed;
    private Point last;
    private int button;

    private CanvasMouse(StructureCanvas canvas) {
        this.canvas = canvas;
    }

    public static void install(StructureCanvas canvas) {
        CanvasMouse mouse = new CanvasMouse(canvas);
        canvas.addListener(SWT.MouseDown, mouse::down);
        canvas.addListener(SWT.MouseMove, mouse::move);
        canvas.addListener(SWT.MouseUp, mouse::up);
        canvas.addListener(SWT.MouseVerticalWheel, mouse::wheel);
    }

    private void down(Event e) {
        canvas.setFocus();
        if (e.button <= 2) {
            button = e.button;
            pressed = new Point(e.x, e.y);
            last = null;
        }
    }

    private void move(Event e) {
        if (pressed == null) {
            return;
        }
        if (last == null && Math.abs(e.x - pressed.x) + Math.abs(e.y - pressed.y) <= CLICK) {
            return;
        }
        Point from = last == null ? pressed : last;
        last = new Point(e.x, e.y);
        int dx = e.x - from.x;
        int dy = e.y - from.y;
        Camera camera = canvas.camera();
        if (button == 2 || (e.stateMask & SWT.MOD1) != 0) {
            double side = Math.max(1, Math.min(canvas.getSize().x, canvas.getSize().y));
            canvas.setCamera(camera.panned(dx / side, dy / side), true);
        } else if ((e.stateMask & SWT.SHIFT) != 0) {
            canvas.setCamera(camera.zoomed(Math.pow(ZOOM_PER_POINT, -dy)), true);
        } else {
            canvas.setCamera(camera.turned(dx * RADIANS_PER_POINT, dy * RADIANS_PER_POINT), true);
        }
    }

    private void up(Event e) {
        if (pressed != null && last == null && e.button == 1) {
            canvas.pick(new Point(e.x, e.y));
        }
        pressed = null;
        last = null;
    }

    private void wheel(Event e) {
        canvas.setCamera(canvas.camera().zoomed(Math.pow(ZOOM_PER_NOTCH, e.count)), true);
        e.doit = false;
    }
}
