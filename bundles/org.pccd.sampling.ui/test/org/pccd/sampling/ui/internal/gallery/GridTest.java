package org.pccd.sampling.ui.internal.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class GridTest {
    private final Grid grid = new Grid(500, 100, 30, 10_000);

    @Test
    void everyCellIsFoundAtItsPlace() {
        for (int i = 0; i < 10_000; i += 7) {
            Rectangle b = grid.bounds(i);
            assertEquals(i, grid.at(b.x + 1, b.y + 1));
            assertEquals(i, grid.at(b.x + b.width - 1, b.y + b.height - 1));
        }
        assertEquals(-1, grid.at(1, 1));
    }

    @Test
    void onlyWhatIsInViewIsPainted() {
        int first = grid.firstVisible(5000);
        int end = grid.endVisible(5000, 600);
        assertTrue(end - first <= 6 * grid.columns(), (end - first) + " cells");
        assertTrue(grid.bounds(first).y <= 5000);
        assertTrue(grid.bounds(end - 1).y + grid.bounds(end - 1).height >= 5600 - grid.rowHeight());
    }

    @Test
    void arrowKeysStayInside() {
        assertEquals(0, grid.moved(0, -1, 0));
        assertEquals(2, grid.moved(2, 0, -1));
        assertEquals(9_999, grid.moved(9_999, 1, 0));
        assertEquals(grid.columns() + 2, grid.moved(2, 0, 1));
    }
}
