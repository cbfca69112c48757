package org.pccd.sampling.ui.internal.gallery;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** What the keyboard does in a gallery. */
final class GalleryKeys {
    private static final double STEP = 1.25;

    private final GalleryCanvas canvas;

    GalleryKeys(GalleryCanvas canvas) {
        this.canvas = canvas;
        canvas.addListener(SWT.KeyDown, this::key);
    }

    private void key(Event e) {
        int to = target(e.keyCode);
        if (to >= 0) {
            canvas.choose(to, (e.stateMask & SWT.SHIFT) != 0, false);
            return;
        }
        switch (e.character) {
            case ' ' -> canvas.choose(canvas.focus(), false, true);
            case '+' -> canvas.setCellSize((int) Math.ceil(canvas.cellSize() * STEP));
            case '-' -> canvas.setCellSize((int) (canvas.cellSize() / STEP));
            case SWT.CR -> canvas.notifyListeners(SWT.DefaultSelection, new Event());
            default -> {
                if (e.keyCode == 'a' && (e.stateMask & SWT.MOD1) != 0) {
                    canvas.selectAll();
                }
            }
        }
    }

    /** -1 where the key does not move. */
    private int target(int key) {
        Grid grid = canvas.grid();
        if (grid.count() == 0) {
            return -1;
        }
        int page = Math.max(1, canvas.getClientArea().height / grid.rowHeight());
        int from = canvas.focus();
        return switch (key) {
            case SWT.ARROW_LEFT -> grid.moved(from, -1, 0);
            case SWT.ARROW_RIGHT -> grid.moved(from, 1, 0);
            case SWT.ARROW_UP -> grid.moved(from, 0, -1);
            case SWT.ARROW_DOWN -> grid.moved(from, 0, 1);
            case SWT.PAGE_UP -> grid.moved(from, 0, -page);
            case SWT.PAGE_DOWN -> grid.moved(from, 0, page);
            case SWT.HOME -> 0;
            case SWT.END -> grid.count() - 1;
            default -> -1;
        };
    }
}
