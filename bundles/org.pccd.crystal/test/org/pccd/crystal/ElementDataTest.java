package org.pccd.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ElementDataTest {
    @Test
    void knowsEveryElement() {
        for (Element element : Element.values()) {
            ElementData data = ElementData.of(element);
            assertEquals(element, data.element());
            assertTrue(data.mass() > 1, element::symbol);
            assertTrue(data.period() >= 1 && data.period() <= 7 && "spdf".indexOf(data.block()) >= 0, element::symbol);
        }
    }

    @Test
    void holdsPublishedValues() {
        ElementData iron = ElementData.of(Element.Fe);
        assertEquals("Iron", iron.name());
        assertEquals(55.845, iron.mass());
        assertEquals(1.83, iron.electronegativity());
        assertEquals(1.42, iron.covalentRadius());
        assertEquals(1.26, iron.metallicRadius());
        assertEquals(8, iron.group());
        assertEquals('d', iron.block());
        assertEquals(List.of(2, 3), iron.commonOxidationStates());
        assertEquals(0.645, iron.ionicRadius(3));
        assertEquals(1.40, ElementData.of(Element.O).ionicRadius(-2));
        assertEquals(1.81, ElementData.of(Element.Cl).ionicRadius(-1));
    }

    @Test
    void saysNaNForWhatIsNotKnown() {
        assertTrue(Double.isNaN(ElementData.of(Element.He).electronegativity()));
        assertTrue(Double.isNaN(ElementData.of(Element.O).metallicRadius()));
        assertTrue(Double.isNaN(ElementData.of(Element.Na).ionicRadius(2)));
    }
}
