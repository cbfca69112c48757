package org.pccd.ui.internal.elements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.Element;
import org.pccd.ui.internal.elements.PeriodicLayout.Cell;

class PeriodicLayoutTest {
    @Test
    void everyElementHasItsOwnCell() {
        Set<Cell> cells = new HashSet<>();
        for (Element element : Element.values()) {
            cells.add(PeriodicLayout.cell(element));
        }
        assertEquals(118, cells.size());
    }

    @Test
    void elementsStandInTheirGroups() {
        assertEquals(new Cell(0, 17), PeriodicLayout.cell(Element.He));
        assertEquals(new Cell(1, 12), PeriodicLayout.cell(Element.B));
        assertEquals(new Cell(3, 7), PeriodicLayout.cell(Element.Fe));
        assertEquals(new Cell(5, 3), PeriodicLayout.cell(Element.Hf));
        assertEquals(new Cell(5, 16), PeriodicLayout.cell(Element.At));
        assertEquals(new Cell(7, 2), PeriodicLayout.cell(Element.La));
        assertEquals(new Cell(8, 16), PeriodicLayout.cell(Element.Lr));
        assertEquals(new Cell(6, 17), PeriodicLayout.cell(Element.Og));
    }

    @Test
    void arrowsGoOverGapsAndStayAtTheEdge() {
        assertEquals(Element.He, PeriodicLayout.neighbour(Element.H, 0, 1));
        assertEquals(Element.B, PeriodicLayout.neighbour(Element.Be, 0, 1));
        assertEquals(Element.La, PeriodicLayout.neighbour(Element.Y, 1, 0));
        assertEquals(Element.H, PeriodicLayout.neighbour(Element.H, -1, 0));
        assertEquals(Element.Ne, PeriodicLayout.rowEnd(Element.Li, true));
    }

    @Test
    void symbolsAreFoundLetterByLetter() {
        SymbolTyped typed = new SymbolTyped();
        assertEquals(Element.F, typed.find('f', 5000, Element.H));
        assertEquals(Element.Fe, typed.find('e', 5200, Element.H));
        assertEquals(Element.O, typed.find('o', 5300, Element.H));
        assertEquals(Element.U, typed.find('u', 9000, Element.H));
    }
}
