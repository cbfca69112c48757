package org.pccd.encoding.matrix.internal;

/**
 * Where values lie in the matrix (arXiv:2505.07442): 94 rows say which element a column stands for, two hold the
 * lengths and angles of the cell, then follow the coordinates of the sites and then what occupies them, a row each.
 * Columns are the channels of the tensor, which is {3, rows, 1}.
 *
 * @param capacity rows for sites in each of the two blocks; a multiple of 8, so that the rows are one of 16
 */
record Layout(int capacity) {
    static final int COLUMNS = 3;
    /** Row of hydrogen; the elements to plutonium follow. */
    static final int ELEMENTS = 0;

    static final int KNOWN = 94;
    static final int LENGTHS = KNOWN;
    static final int ANGLES = KNOWN + 1;
    static final int POSITIONS = KNOWN + 2;

    private static final int BLOCK = 8;

    static Layout forSites(int sites) {
        return new Layout((sites + BLOCK - 1) / BLOCK * BLOCK);
    }

    /** The layout of a tensor with so many values. */
    static Layout ofSize(int values) {
        return new Layout((values / COLUMNS - POSITIONS) / 2);
    }

    int rows() {
        return POSITIONS + 2 * capacity;
    }

    int size() {
        return COLUMNS * rows();
    }

    /** First row of the occupancies. */
    int occupancies() {
        return POSITIONS + capacity;
    }

    /** Index of a value. */
    int at(int row, int column) {
        return column * rows() + row;
    }
}
