package org.pccd.viewer.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.pccd.viewer.Camera;
import org.pccd.viewer.Direction;
import org.pccd.viewer.ui.StructureCanvas;

/**
 * Arrow keys turn, with Shift move; plus and minus zoom; a, b and c look along an axis, with Shift along a reciprocal
 * one; Home shows the first view.
 */
public final class CanvasKeys {
    private static final double TURN = Math.toRadians(5);
    private static final double MOVE = 0.05;
    private static final double ZOOM = 1.15;

    private CanvasKeys() {}

    public static void install(StructureCanvas canvas) {
        canvas.addListener(SWT.KeyDown, e -> e.doit = !pressed(canvas, e));
        canvas.addListener(
                SWT.Traverse,
                e -> e.doit = switch (e.detail) {
                    case SWT.TRAVERSE_ARROW_NEXT, SWT.TRAVERSE_ARROW_PREVIOUS -> false;
                    default -> true;
                });
        canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
    }

    private static boolean pressed(StructureCanvas canvas, Event e) {
        if ((e.stateMask & (SWT.MOD1 | SWT.ALT)) != 0) {
            return false;
        }
        boolean shift = (e.stateMask & SWT.SHIFT) != 0;
        Camera camera = canvas.camera();
        switch (e.keyCode) {
            case SWT.ARROW_LEFT -> canvas.setCamera(shift ? camera.panned(-MOVE, 0) : camera.turned(-TURN, 0), true);
            case SWT.ARROW_RIGHT -> canvas.setCamera(shift ? camera.panned(MOVE, 0) : camera.turned(TURN, 0), true);
            case SWT.ARROW_UP -> canvas.setCamera(shift ? camera.panned(0, -MOVE) : camera.turned(0, -TURN), true);
            case SWT.ARROW_DOWN -> canvas.setCamera(shift ? camera.panned(0, MOVE) : camera.turned(0, TURN), true);
            case SWT.KEYPAD_ADD -> canvas.setCamera(camera.zoomed(ZOOM), true);
            case SWT.KEYPAD_SUBTRACT -> canvas.setCamera(camera.zoomed(1 / ZOOM), true);
            case SWT.HOME -> canvas.home();
            default -> {
                return typed(canvas, e.character);
            }
        }
        return true;
    }

    private static boolean typed(StructureCanvas canvas, char character) {
        switch (character) {
            case '+', '=' -> canvas.setCamera(canvas.camera().zoomed(ZOOM), true);
            case '-' -> canvas.setCamera(canvas.camera().zoomed(1 / ZOOM), true);
            case 'a' -> canvas.look(Direction.A);
            case 'b' -> canvas.look(Direction.B);
            case 'c' -> canvas.look(Direction.C);
            case 'A' -> canvas.look(Direction.A_STAR);
            case 'B' -> canvas.look(Direction.B_STAR);
            case 'C' -> canvas.look(Direction.C_STAR);
            default -> {
                return false;
            }
        }
        return true;
    }
}
