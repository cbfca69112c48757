package org.pccd.ui.internal.elements;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.pccd.crystal.Element;

/** Rows and columns of the usual periodic table: seven periods, and below them lanthanides and actinides. */
public final class PeriodicLayout {
    public static final int COLUMNS = 18;
    /** Seven periods and the two rows below. */
    public static final int ROWS = 9;

    private static final int LANTHANIDES = 7;
    private static final int ACTINIDES = 8;
    private static final int FIRST_F_COLUMN = 2;

    /** A cell of the table, both counted from 0. */
    public record Cell(int row, int column) {}

    private static final Map<Element, Cell> CELLS = new EnumMap<>(Element.class);
    private static final Element[][] AT = new Element[ROWS][COLUMNS];

    static {
        for (Element element : Element.values()) {
            Cell cell = place(element.atomicNumber());
            CELLS.put(element, cell);
            AT[cell.row()][cell.column()] = element;
        }
    }

    private PeriodicLayout() {}

    public static Cell cell(Element element) {
        return CELLS.get(element);
    }

    public static Optional<Element> at(int row, int column) {
        return row < 0 || row >= ROWS || column < 0 || column >= COLUMNS
                ? Optional.empty()
                : Optional.ofNullable(AT[row][column]);
    }

    /** The next element in a direction over gaps; the same where there is none. */
    public static Element neighbour(Element from, int down, int right) {
        Cell cell = cell(from);
        int row = cell.row() + down;
        int column = cell.column() + right;
        while (row >= 0 && row < ROWS && column >= 0 && column < COLUMNS) {
            if (AT[row][column] != null) {
                return AT[row][column];
            }
            row += down;
            column += right;
        }
        return from;
    }

    /** First or last element of the row. */
    public static Element rowEnd(Element from, boolean last) {
        Element[] row = AT[cell(from).row()];
        for (int i = 0; i < COLUMNS; i++) {
            Element element = row[last ? COLUMNS - 1 - i : i];
            if (element != null) {
                return element;
            }
        }
        return from;
    }

    private static Cell place(int z) {
        if (z >= 57 && z <= 71) {
            return new Cell(LANTHANIDES, FIRST_F_COLUMN + z - 57);
        }
        if (z >= 89 && z <= 103) {
            return new Cell(ACTINIDES, FIRST_F_COLUMN + z - 89);
        }
        int[] nobles = {0, 2, 10, 18, 36, 54, 86, 118};
        int period = 1;
        while (z > nobles[period]) {
            period++;
        }
        int fromLeft = z - nobles[period - 1] - 1;
        int fromRight = nobles[period] - z;
        int leftBlock = period == 1 ? 1 : period <= 3 || period >= 6 ? 2 : COLUMNS;
        int column = fromLeft < leftBlock ? fromLeft : COLUMNS - 1 - fromRight;
        return new Cell(period - 1, column);
    }
}
