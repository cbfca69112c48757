package org.pccd.plot.ui.internal;

import org.eclipse.swt.graphics.Color;
import org.pccd.ui.Palette;

/** Colours of a chart on a background, light or dark. */
public record ChartColours(Palette palette) {
    public static ChartColours on(Color background) {
        return new ChartColours(Palette.on(background));
    }

    public Color background() {
        return palette.background();
    }

    /** Of labels and axes. */
    public Color text() {
        return palette.foreground();
    }

    /** Colour of the series with this number. */
    public Color series(int number) {
        return palette.series(number);
    }

    public Color grid() {
        return palette.grid();
    }

    /** Of what is less important than the curves. */
    public Color mark() {
        return palette.muted();
    }

    /** A colour mixed with the background. */
    public Color mixed(Color colour, double share) {
        return Palette.mix(background(), colour, share);
    }
}
