package org.pccd.dft.ui.internal.view;

import org.eclipse.swt.graphics.Color;
import org.pccd.dft.DftState;
import org.pccd.ui.Icons;
import org.pccd.ui.Palette;

/** Icons and colours of the states; the words are always beside them. */
final class JobStyles {
    private JobStyles() {}

    static Icons icon(DftState state) {
        return switch (state) {
            case QUEUED -> Icons.WAITING;
            case RUNNING -> Icons.START;
            case INTERRUPTED -> Icons.PAUSE;
            case CONVERGED -> Icons.OK;
            case SCF_NOT_CONVERGED, RELAXATION_NOT_CONVERGED -> Icons.WARNING;
            case FAILED -> Icons.ERROR;
        };
    }

    static Color colour(DftState state, Palette palette) {
        return switch (state) {
            case QUEUED -> palette.muted();
            case RUNNING -> palette.accent();
            case INTERRUPTED, SCF_NOT_CONVERGED, RELAXATION_NOT_CONVERGED -> palette.warning();
            case CONVERGED -> palette.ok();
            case FAILED -> palette.error();
        };
    }
}
