package org.pccd.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
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
    void valuesAreConsistent() {
        for (Element element : Element.values()) {
            ElementData data = ElementData.of(element);
            assertTrue(data.oxidationStates().containsAll(data.commonOxidationStates()), element::symbol);
            assertTrue(
                    data.commonOxidationStates().isEmpty()
                            == data.oxidationStates().isEmpty(),
                    element::symbol);
            assertTrue(!data.oxidationStates().contains(0), element::symbol);
            assertTrue(!(data.covalentRadius() < 0.2 || data.covalentRadius() > 3), element::symbol);
            assertTrue(!(data.metallicRadius() < data.covalentRadius() - 0.4), element::symbol);
            assertTrue(!(data.electronegativity() < 0.7 || data.electronegativity() > 3.98), element::symbol);
            assertTrue(data.ionicRadii().keySet().stream().allMatch(q -> q != 0 && Math.abs(q) <= 8), element::symbol);
            assertTrue(data.ionicRadii().values().stream().allMatch(r -> r > -0.2 && r < 2.3), element::symbol);
        }
    }

    @Test
    void asManyValuesAreKnownAsDocumented() {
        assertEquals(100, known(d -> !Double.isNaN(d.electronegativity())));
        assertEquals(96, known(d -> !Double.isNaN(d.covalentRadius())));
        assertEquals(77, known(d -> !Double.isNaN(d.metallicRadius())));
        assertEquals(100, known(d -> !d.commonOxidationStates().isEmpty()));
        assertEquals(98, known(d -> !d.ionicRadii().isEmpty()));
        assertEquals(90, known(d -> d.group() > 0));
    }

    private static long known(Predicate<ElementData> property) {
        return Arrays.stream(Element.values())
                .map(ElementData::of)
                .filter(property)
                .count();
    }

    @Test
    void saysNaNForWhatIsNotKnown() {
        assertTrue(Double.isNaN(ElementData.of(Element.He).electronegativity()));
        assertTrue(Double.isNaN(ElementData.of(Element.O).metallicRadius()));
        assertTrue(Double.isNaN(ElementData.of(Element.Na).ionicRadius(2)));
    }
}
