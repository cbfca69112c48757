package org.pccd.ui;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/**
 * Colours for what we draw ourselves. Decided from the background that a control really has, so that they follow the
 * theme; ask anew at each painting, or on {@link Themes#onChange}. Colours need not be disposed.
 *
 * @param dark whether the background is dark
 * @param background the control's background
 * @param foreground text and axes
 * @param muted text of less weight, disabled things
 * @param grid lines between things
 * @param series of curves and bars, to be told apart by colour-blind people too
 */
public record Palette(
        boolean dark,
        Color background,
        Color foreground,
        Color muted,
        Color grid,
        Color error,
        Color warning,
        Color ok,
        Color accent,
        Color selectionBackground,
        Color selectionForeground,
        List<Color> series) {

    private static final List<Color> ON_LIGHT =
            colours("#0060A8", "#C8500A", "#00805A", "#A8438C", "#8A6A00", "#1E8CB8", "#5A4FCF", "#606060");
    private static final List<Color> ON_DARK =
            colours("#58A9F0", "#F28E3C", "#35C49A", "#E48FCB", "#E6CF4A", "#92DCF8", "#A79BFF", "#BDBDBD");

    /** The palette for drawing in a control. */
    public static Palette of(Control control) {
        return on(control.getBackground());
    }

    /** The palette for drawing on a background. */
    public static Palette on(Color background) {
        return luminance(background.getRGB()) < 0.2 ? dark(background) : light(background);
    }

    private static Palette light(Color background) {
        return new Palette(
                false,
                background,
                colour("#1E1E1E"),
                colour("#6A6A6A"),
                colour("#D6D6D6"),
                colour("#C62828"),
                colour("#A85F00"),
                colour("#1B7F3B"),
                colour("#0B66C3"),
                colour("#CCE3FA"),
                colour("#10243A"),
                ON_LIGHT);
    }

    private static Palette dark(Color background) {
        return new Palette(
                true,
                background,
                colour("#E4E4E4"),
                colour("#A3A3A3"),
                colour("#4C5054"),
                colour("#FF7B72"),
                colour("#F0B24A"),
                colour("#5FCB7D"),
                colour("#62AEF7"),
                colour("#2F5578"),
                colour("#FFFFFF"),
                ON_DARK);
    }

    /** Colour of the n-th curve, from 0; after the last they begin again. */
    public Color series(int n) {
        return series.get(Math.floorMod(n, series.size()));
    }

    /** A colour between two: {@code share} of the second, from 0 to 1. */
    public static Color mix(Color first, Color second, double share) {
        return new Color(
                between(first.getRed(), second.getRed(), share),
                between(first.getGreen(), second.getGreen(), share),
                between(first.getBlue(), second.getBlue(), share));
    }

    /** Black or white, whichever is easier to read on a background. */
    public static Color textOn(Color background) {
        RGB black = new RGB(0, 0, 0);
        RGB white = new RGB(255, 255, 255);
        return contrast(background.getRGB(), black) >= contrast(background.getRGB(), white)
                ? new Color(black)
                : new Color(white);
    }

    /** Contrast of two colours as WCAG defines it, from 1 to 21. */
    public static double contrast(RGB a, RGB b) {
        double bright = Math.max(luminance(a), luminance(b));
        double dim = Math.min(luminance(a), luminance(b));
        return (bright + 0.05) / (dim + 0.05);
    }

    private static double luminance(RGB c) {
        return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int between(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * share);
    }

    private static List<Color> colours(String... hex) {
        return Stream.of(hex).map(Palette::colour).toList();
    }

    private static Color colour(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }
}
