package org.pccd.viewer.ui.internal;

import org.eclipse.swt.widgets.Control;

/**
 * The scaling in percent of the screen on which a control is. Asking for it takes a while, and it hardly ever changes:
 * known for a second.
 */
public final class ScreenZoom {
    private static final long NANOS = 1_000_000_000L;

    private final Control control;
    private int zoom;
    private long asked;

    public ScreenZoom(Control control) {
        this.control = control;
    }

    public int get() {
        long now = System.nanoTime();
        if (zoom == 0 || now - asked > NANOS) {
            zoom = control.getMonitor().getZoom();
            asked = now;
        }
        return zoom;
    }
}
