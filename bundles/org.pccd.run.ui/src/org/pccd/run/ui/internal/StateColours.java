package org.pccd.run.ui.internal;

import org.eclipse.swt.graphics.Color;
import org.pccd.run.RunStatus;
import org.pccd.ui.Palette;

/** Colours of the states of jobs; the words are always beside them. */
public final class StateColours {
    private static final double SOFT = 0.35;

    private StateColours() {}

    public static Color of(RunStatus.State state, Palette palette) {
        return switch (state) {
            case RUNNING, STARTING -> palette.accent();
            case QUEUED, PAUSED, SUSPENDED -> palette.warning();
            case FINISHED -> palette.ok();
            case STOPPED -> Palette.mix(palette.muted(), palette.background(), SOFT);
            case FAILED, LOST -> palette.error();
        };
    }
}
