package org.pccd.encoding.pointcloud;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.Encoder.Held;
import org.pccd.encoding.Encoder.Part;
import org.pccd.encoding.Encoder.Start;
import org.pccd.encoding.EncodingRefused;

class HoldTest {
    private static final Encoder ENCODER = Samples.encoder(Profile.CORRECTED);

    private final Structure structure = Samples.random(new Random(4), 6, 3);

    @Test
    void partsAreWholeChannelsAndSitesTheirPoints() throws EncodingRefused {
        assertEquals(384, count(hold(Set.of(Part.CELL), Set.of())));
        assertEquals(768, count(hold(Set.of(Part.CELL, Part.SPECIES), Set.of())));
        // Of 128 points 21 belong to each of 6 sites, 23 to the last in the order of the species.
        assertEquals(21 * 6, count(hold(Set.of(), Set.of(0))));
        assertEquals(1152, count(hold(Set.of(Part.values()), Set.of())));
    }

    @Test
    void heldValuesAreThoseOfTheEncodedStructure() throws EncodingRefused {
        Held held = hold(Set.of(Part.values()), Set.of());
        assertArrayEquals(ENCODER.encode(structure), held.values());
        assertArrayEquals(ENCODER.conditions(structure, Map.of()), held.conditions());
    }

    @Test
    void noFormulaCanBeGuaranteedAndKeptSpeciesMustBeAskedFor() {
        assertFalse(ENCODER.holdsFormula());
        assertEquals(
                "hold.unsupported",
                assertThrows(EncodingRefused.class, () -> ENCODER.hold(Map.of(Element.Li, 1), Map.of()))
                        .code());
        Start foreign = new Start(structure, Set.of(Part.SPECIES), Set.of(), List.of(Element.Na), Map.of());
        assertEquals(
                "hold.elements",
                assertThrows(EncodingRefused.class, () -> ENCODER.hold(foreign)).code());
        assertEquals(
                "hold.sites",
                assertThrows(EncodingRefused.class, () -> hold(Set.of(), Set.of(6)))
                        .code());
    }

    private Held hold(Set<Part> parts, Set<Integer> sites) throws EncodingRefused {
        return ENCODER.hold(new Start(structure, parts, sites, List.of(), Map.of()));
    }

    private static int count(Held held) {
        int n = 0;
        for (boolean h : held.held()) {
            n += h ? 1 : 0;
        }
        return n;
    }
}
