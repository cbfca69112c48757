package org.pccd.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.Element;

class MeasurementTest {
    private final SceneAtom o = at(0, 0, 0);
    private final SceneAtom x = at(2, 0, 0);
    private final SceneAtom y = at(0, 3, 0);
    private final SceneAtom z = at(0, 3, 1);

    @Test
    void measuresADistanceInAngstrom() {
        Measurement m = new Measurement(List.of(x, y));
        assertEquals(Math.sqrt(13), m.value(), 1e-12);
        assertEquals("3.606 Å", m.text());
    }

    @Test
    void measuresTheAngleAtTheSecondAtom() {
        assertEquals("90.0°", new Measurement(List.of(x, o, y)).text());
        assertEquals(180, new Measurement(List.of(at(-1, 0, 0), o, x)).value(), 1e-9);
    }

    @Test
    void measuresADihedralAngleWithItsSign() {
        assertEquals(90, Math.abs(new Measurement(List.of(x, o, y, z)).value()), 1e-9);
        double there = new Measurement(List.of(x, o, y, at(1, 3, 1))).value();
        double mirrored = new Measurement(List.of(x, o, y, at(1, 3, -1))).value();
        assertEquals(-there, mirrored, 1e-9);
    }

    @Test
    void namesAtomsByElementAndSiteFromOne() {
        assertEquals("O1–O1", new Measurement(List.of(o, x)).name());
    }

    @Test
    void needsTwoToFourAtoms() {
        assertThrows(IllegalArgumentException.class, () -> new Measurement(List.of(o)));
    }

    private static SceneAtom at(double x, double y, double z) {
        return new SceneAtom(0, 0, 0, 0, Element.O, x, y, z);
    }
}
