package org.pccd.sampling.ui.internal.player;

import org.eclipse.swt.graphics.Color;
import org.pccd.report.StepVerdict;
import org.pccd.ui.Palette;

/** The colours of verdicts, in the strip and beside the text. */
final class VerdictColours {
    private VerdictColours() {}

    static Color of(StepVerdict verdict, Palette palette) {
        return switch (verdict) {
            case NOTHING -> palette.muted();
            case IMPOSSIBLE -> palette.warning();
            case VALID -> palette.ok();
        };
    }
}
