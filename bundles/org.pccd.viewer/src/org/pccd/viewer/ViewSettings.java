package org.pccd.viewer;

import org.pccd.core.PccdException;

/**
 * How a structure is drawn. Immutable.
 *
 * @param unitCell whether the edges of the unit cells are drawn
 * @param a number of unit cells along a, 1 to 20; b and c likewise
 * @param boundary whether atoms on a face, edge or corner of the cell are drawn on the opposite ones, too
 * @param background colour as 0xRRGGBB
 */
public record ViewSettings(
        Style style, boolean unitCell, int a, int b, int c, boolean boundary, Labels labels, int background) {
    /** Most unit cells along an axis. */
    public static final int MAX_CELLS = 20;

    /** Balls and sticks, one cell with its boundary atoms, on white. */
    public static final ViewSettings DEFAULT =
            new ViewSettings(Style.BALL_AND_STICK, true, 1, 1, 1, true, Labels.NONE, 0xFFFFFF);

    /** @throws PccdException where a number of cells is out of range */
    public ViewSettings {
        if (Math.min(a, Math.min(b, c)) < 1 || Math.max(a, Math.max(b, c)) > MAX_CELLS) {
            throw new PccdException("A supercell of " + a + " x " + b + " x " + c + " cannot be shown; choose 1 to "
                    + MAX_CELLS + " cells along each axis.");
        }
    }

    public ViewSettings withStyle(Style newStyle) {
        return new ViewSettings(newStyle, unitCell, a, b, c, boundary, labels, background);
    }

    public ViewSettings withUnitCell(boolean shown) {
        return new ViewSettings(style, shown, a, b, c, boundary, labels, background);
    }

    /** @throws PccdException where a number is out of range */
    public ViewSettings withSupercell(int na, int nb, int nc) {
        return new ViewSettings(style, unitCell, na, nb, nc, boundary, labels, background);
    }

    public ViewSettings withBoundary(boolean shown) {
        return new ViewSettings(style, unitCell, a, b, c, shown, labels, background);
    }

    public ViewSettings withLabels(Labels newLabels) {
        return new ViewSettings(style, unitCell, a, b, c, boundary, newLabels, background);
    }

    public ViewSettings withBackground(int rgb) {
        return new ViewSettings(style, unitCell, a, b, c, boundary, labels, rgb & 0xFFFFFF);
    }

    /** Whether the background is a dark one, on which lines and labels must be light. */
    public boolean dark() {
        int r = background >> 16 & 255;
        int g = background >> 8 & 255;
        int blue = background & 255;
        return 0.299 * r + 0.587 * g + 0.114 * blue < 128;
    }
}
