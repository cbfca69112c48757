package org.pccd.encoding.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.Encoder.Held;
import org.pccd.encoding.Encoder.Part;
import org.pccd.encoding.Encoder.Start;
import org.pccd.encoding.EncodingRefused;

/** What is held comes out of any sample, whatever a model makes of the rest. */
class HoldingTest {
    private static final List<Element> BROMIDE = List.of(Element.K, Element.Br);

    private final Encoder encoder = Samples.encoder();

    @Test
    void allPartsTogetherAreTheWholeStructure() throws Exception {
        assertEquals(Set.of(Part.values()), encoder.holds());
        Structure back = sample(encoder.hold(start(Set.of(Part.values()), Set.of(), List.of())), 0.5f);
        assertArrayEquals(Samples.ROCK_SALT.fractional(), back.fractional(), 1e-6);
        assertArrayEquals(Samples.ROCK_SALT.lattice().lengths(), back.lattice().lengths(), 1e-5);
        assertEquals(Samples.ROCK_SALT.elements(), back.elements());
    }

    @Test
    void otherElementsCanBeAskedForAtTheSamePlaces() throws Exception {
        Held held = encoder.hold(start(Set.of(Part.CELL, Part.POSITIONS), Set.of(), BROMIDE));
        assertArrayEquals(new int[] {19, 35, 0}, held.conditions());
        float[] bromide = encoder.encode(new Structure(
                Samples.ROCK_SALT.lattice(),
                List.of(Site.of(Element.K, 0.9, 0.9, 0.9), Site.of(Element.Br, 0.1, 0.1, 0.1))));
        Structure back = decoded(held, bromide);
        assertArrayEquals(Samples.ROCK_SALT.fractional(), back.fractional(), 1e-6);
        assertEquals(BROMIDE, back.elements());
    }

    @Test
    void aSingleSiteIsKeptWholeAndTheOthersAreFree() throws Exception {
        Held held = encoder.hold(start(Set.of(), Set.of(1), List.of(Element.Na, Element.Cl, Element.O)));
        Structure other = new Structure(
                Samples.CUBE,
                List.of(
                        Site.of(Element.Na, 0.3, 0.3, 0.3),
                        Site.of(Element.Cl, 0.4, 0.4, 0.4),
                        Site.of(Element.O, 0.7, 0.7, 0.7)));
        Structure back = decoded(held, encoder.encode(other));
        assertEquals(3, back.sites().size());
        assertArrayEquals(new double[] {0.5, 0.5, 0.5}, back.sites().get(1).fractional(), 1e-6);
        assertArrayEquals(new double[] {0.7, 0.7, 0.7}, back.sites().get(2).fractional(), 1e-6);
    }

    @Test
    void everySampleHasTheFormulaThatIsHeld() throws Exception {
        assertTrue(encoder.holdsFormula());
        Map<Element, Integer> formula = new LinkedHashMap<>();
        formula.put(Element.Ti, 2);
        formula.put(Element.O, 4);
        Held held = encoder.hold(formula, Map.of());
        Random random = new Random(5);
        for (int i = 0; i < 50; i++) {
            assertEquals("Ti2O4", sample(held, random.nextFloat(0.2f, 0.6f)).formula());
        }
    }

    @Test
    void whatContradictsItselfIsRefused() {
        assertEquals("hold.elements", refusal(start(Set.of(Part.SPECIES), Set.of(), BROMIDE)));
        assertEquals(
                "hold.elements",
                refusal(start(Set.of(Part.SPECIES), Set.of(), List.of(Element.Na, Element.Cl, Element.O))));
        assertEquals("hold.elements", refusal(start(Set.of(), Set.of(0), BROMIDE)));
        assertEquals("limit.sites", refusal(Map.of(Element.Si, 21)));
        assertEquals("hold.formula", refusal(Map.of(Element.Si, 0)));
        assertEquals("limit.elements", refusal(Map.of()));
    }

    private static Start start(Set<Part> parts, Set<Integer> sites, List<Element> elements) {
        return new Start(Samples.ROCK_SALT, parts, sites, elements, Map.of());
    }

    /** A sample whose values that are not held are all the same. */
    private Structure sample(Held held, float value) {
        float[] free = new float[held.values().length];
        Arrays.fill(free, value);
        return decoded(held, free);
    }

    private Structure decoded(Held held, float[] free) {
        float[] tensor = free.clone();
        for (int i = 0; i < tensor.length; i++) {
            tensor[i] = held.held()[i] ? held.values()[i] : tensor[i];
        }
        return assertInstanceOf(Decoded.Success.class, encoder.decode(tensor, held.conditions()))
                .structure();
    }

    private String refusal(Start start) {
        return assertThrows(EncodingRefused.class, () -> encoder.hold(start)).code();
    }

    private String refusal(Map<Element, Integer> formula) {
        return assertThrows(EncodingRefused.class, () -> encoder.hold(formula, Map.of()))
                .code();
    }
}
