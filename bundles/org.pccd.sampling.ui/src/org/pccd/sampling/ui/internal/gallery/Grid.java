package org.pccd.sampling.ui.internal.gallery;

import org.eclipse.swt.graphics.Rectangle;

/**
 * Where the cells of a gallery are: as many columns as fit, spread over the width.
 *
 * @param width of the area in pixels
 * @param cell side of a picture in pixels
 * @param caption height below a picture in pixels
 */
record Grid(int width, int cell, int caption, int count) {
    static final int GAP = 8;

    int columns() {
        return Math.max(1, (width - GAP) / (cell + GAP));
    }

    int rows() {
        return (count + columns() - 1) / columns();
    }

    int rowHeight() {
        return cell + caption + GAP;
    }

    int height() {
        return rows() * rowHeight() + GAP;
    }

    /** The cell of an index, in the coordinates of the whole content. */
    Rectangle bounds(int index) {
        int column = index % columns();
        int row = index / columns();
        double step = (double) (width - GAP) / columns();
        int x = (int) Math.round(GAP + column * step + (step - GAP - cell) / 2);
        return new Rectangle(x, GAP + row * rowHeight(), cell, cell + caption);
    }

    /** The index at a place of the whole content, -1 where there is none. */
    int at(int x, int y) {
        int row = (y - GAP) / rowHeight();
        if (y < GAP || x < 0 || x >= width) {
            return -1;
        }
        double step = (double) (width - GAP) / columns();
        int column = Math.clamp((int) ((x - GAP) / step), 0, columns() - 1);
        int index = row * columns() + column;
        return index < count && bounds(index).contains(x, y) ? index : -1;
    }

    int firstVisible(int top) {
        return Math.clamp((long) ((top - GAP) / rowHeight()) * columns(), 0, Math.max(0, count));
    }

    /** The index after the last one that is seen. */
    int endVisible(int top, int visibleHeight) {
        return Math.clamp((long) ((top + visibleHeight - GAP) / rowHeight() + 1) * columns(), 0, count);
    }

    /** Where an arrow key leads. */
    int moved(int from, int columns, int rows) {
        int to = from + columns + rows * columns();
        return to < 0 || to >= count ? (rows != 0 ? clampToColumn(from, rows) : Math.clamp(to, 0, count - 1)) : to;
    }

    private int clampToColumn(int from, int rows) {
        return rows < 0 ? from % columns() : Math.min(count - 1, (rows() - 1) * columns() + from % columns());
    }
}
