package org.pccd.plot.ui.internal;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/**
 * Colours of a chart on a background, light or dark. Those of series: Okabe and Ito, "Color universal design" (2008),
 * the darkest lightened on dark.
 *
 * @param background of the chart
 * @param text of labels and axes
 */
public record ChartColours(Color background, Color text) {
    private static final int[] LIGHT = {0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0x56b4e9, 0xe69f00, 0x555555};
    private static final int[] DARK = {0x4da9e0, 0xf08040, 0x2fc69a, 0xe39ac4, 0x8ecff5, 0xf0b93a, 0xbbbbbb};

    public static ChartColours on(Color background) {
        int shade = dark(background) ? 0xdd : 0x30;
        return new ChartColours(background, new Color(shade, shade, shade));
    }

    public static boolean dark(Color background) {
        return background.getRed() * 0.3 + background.getGreen() * 0.6 + background.getBlue() * 0.1 < 128;
    }

    /** Colour of the series with this number. */
    public Color series(int number) {
        int[] all = dark(background) ? DARK : LIGHT;
        int rgb = all[Math.floorMod(number, all.length)];
        return new Color(rgb >> 16, rgb >> 8 & 255, rgb & 255);
    }

    public Color grid() {
        return mixed(text, 0.16);
    }

    public Color mark() {
        return mixed(text, 0.55);
    }

    /** A colour mixed with the background. */
    public Color mixed(Color colour, double share) {
        RGB b = background.getRGB();
        return new Color(
                mix(b.red, colour.getRed(), share),
                mix(b.green, colour.getGreen(), share),
                mix(b.blue, colour.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
