package org.pccd.sampling.ui.internal.gallery;

import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** What the mouse does in a gallery. */
final class GalleryMouse {
    private static final int SIZE_STEP = 16;

    private final GalleryCanvas canvas;
    private int hovered = -1;

    GalleryMouse(GalleryCanvas canvas) {
        this.canvas = canvas;
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseDoubleClick, e -> {
            if (canvas.at(e.x, e.y) >= 0) {
                canvas.notifyListeners(SWT.DefaultSelection, new Event());
            }
        });
        canvas.addListener(SWT.MouseMove, this::hover);
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
    }

    private void down(Event e) {
        canvas.setFocus();
        int index = canvas.at(e.x, e.y);
        if (index < 0) {
            return;
        }
        boolean keep = e.button != 1
                && canvas.model().selected(canvas.model().visible().get(index));
        if (!keep) {
            canvas.choose(index, (e.stateMask & SWT.SHIFT) != 0, (e.stateMask & SWT.MOD1) != 0);
        }
    }

    private void wheel(Event e) {
        if ((e.stateMask & SWT.MOD1) != 0) {
            canvas.setCellSize(canvas.cellSize() + (e.count > 0 ? SIZE_STEP : -SIZE_STEP));
            e.doit = false;
        }
    }

    private void hover(Event e) {
        int index = canvas.at(e.x, e.y);
        if (index == hovered) {
            return;
        }
        hovered = index;
        canvas.setToolTipText(index < 0 ? null : text(canvas.model().visible().get(index)));
    }

    private static String text(GalleryItem item) {
        return item.title() + "\n"
                + item.facts().entrySet().stream()
                        .map(f -> f.getKey() + ": " + f.getValue())
                        .collect(Collectors.joining("\n"));
    }
}
