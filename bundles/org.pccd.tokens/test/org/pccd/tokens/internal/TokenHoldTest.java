package org.pccd.tokens.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.crystal.matching.SiteMatching;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder.Held;
import org.pccd.encoding.Encoder.Part;
import org.pccd.encoding.Encoder.Start;
import org.pccd.encoding.EncodingRefused;

class TokenHoldTest {
    private final TokenEncoder encoder = Crystals.encoder(Map.of("leastDistance", "0", "leastCosine", "-1"));
    private final TokenLayout layout = TokenLayout.of(encoder.shape());
    private final Random random = new Random(2);

    @Test
    void whateverIsDrawnAroundThemHeldTypesGiveExactlyTheFormula() throws EncodingRefused {
        for (Map<Element, Integer> formula : List.of(
                Map.of(Element.Na, 4, Element.Cl, 4),
                Map.of(Element.La, 1),
                Map.of(Element.Ba, 1, Element.Ti, 1, Element.O, 3),
                Map.of(Element.Ce, 7, Element.Pr, 13))) {
            Held held = encoder.hold(formula, Map.of());
            int sites = formula.values().stream().mapToInt(n -> n).sum();
            assertEquals(sites, held.conditions()[0]);
            assertEquals(sites * layout.types(), count(held));
            for (int i = 0; i < 20; i++) {
                Structure s = decoded(around(held), held.conditions());
                formula.forEach(
                        (e, n) -> assertEquals(n.doubleValue(), s.composition().amount(e)));
                assertEquals(sites, s.sites().size());
            }
        }
    }

    @Test
    void everythingHeldIsTheStructureItself() throws EncodingRefused {
        Structure s = Crystals.random(random, 6, Element.Sr, Element.Ti, Element.O);
        Held held = encoder.hold(start(s, Set.of(Part.values()), Set.of()));
        assertEquals(6 * layout.columns() + TokenLayout.LATTICE, count(held));
        Structure back = decoded(around(held), held.conditions());
        assertTrue(SiteMatching.best(encoder.canonical(s), back).orElseThrow().max() < 1e-4);
        assertArrayEquals(encoder.conditions(s, Map.of()), held.conditions());
    }

    @Test
    void eachPartHoldsItsValuesOnly() throws EncodingRefused {
        Structure s = Crystals.random(random, 4, Element.Ga, Element.As);
        assertEquals(4 * layout.types(), count(encoder.hold(start(s, Set.of(Part.SPECIES), Set.of()))));
        assertEquals(4 * TokenLayout.AXES, count(encoder.hold(start(s, Set.of(Part.POSITIONS), Set.of()))));
        assertEquals(TokenLayout.LATTICE, count(encoder.hold(start(s, Set.of(Part.CELL), Set.of()))));
        assertEquals(2 * layout.columns(), count(encoder.hold(start(s, Set.of(), Set.of(1, 2)))));
        assertEquals(0, count(encoder.hold(start(s, Set.of(), Set.of()))));
    }

    @Test
    void keptSitesStayWhereTheyAreWhileOthersAreAdded() throws EncodingRefused {
        Structure s = Crystals.ROCK_SALT;
        Start one = new Start(s, Set.of(Part.CELL), Set.of(1), List.of(), Map.of("sites", "3"));
        Held held = encoder.hold(one);
        assertArrayEquals(new int[] {3, 11, 17, 0, 0, 0, 0, 0}, held.conditions());
        Structure back = decoded(around(held), held.conditions());
        assertTrue(back.sites().stream()
                .anyMatch(p -> p.element() == Element.Cl
                        && Math.abs(p.x() - 0.5) < 1e-6
                        && Math.abs(p.y() - 0.5) < 1e-6
                        && Math.abs(p.z() - 0.5) < 1e-6));
        assertEquals(s.lattice().volume(), back.lattice().volume(), 1e-4);
    }

    @Test
    void aSupercellStaysOneSoThatItsSitesCanBeChosen() throws EncodingRefused {
        Structure large = Crystals.ROCK_SALT.supercell(2, 1, 1);
        Held held = encoder.hold(start(large, Set.of(Part.CELL), Set.of(0, 1, 2)));
        assertEquals(4, held.conditions()[0]);
        assertEquals(3 * layout.columns() + TokenLayout.LATTICE, count(held));
    }

    @Test
    void wishesThatContradictEachOtherAreRefused() {
        Structure s = Crystals.ROCK_SALT;
        assertEquals("hold.sites", refusal(new Start(s, Set.of(), Set.of(2), List.of(), Map.of())));
        assertEquals(
                "hold.sites", refusal(new Start(s, Set.of(Part.SPECIES), Set.of(), List.of(), Map.of("sites", "1"))));
        assertEquals(
                "hold.elements", refusal(new Start(s, Set.of(Part.SPECIES), Set.of(), List.of(Element.K), Map.of())));
        assertEquals(
                "hold.elements",
                refusal(new Start(
                        s, Set.of(), Set.of(0), List.of(Element.Na, Element.K, Element.F), Map.of("sites", "2"))));
        assertEquals("limit.sites", code(() -> encoder.hold(Map.of(Element.H, 21), Map.of())));
        assertEquals("hold.sites", code(() -> encoder.hold(Map.of(Element.H, 2), Map.of("sites", "3"))));
    }

    private String refusal(Start start) {
        return code(() -> encoder.hold(start));
    }

    private static String code(Executable call) {
        return assertThrows(EncodingRefused.class, call).code();
    }

    private static Start start(Structure s, Set<Part> parts, Set<Integer> sites) {
        return new Start(s, parts, sites, List.of(), Map.of());
    }

    private static int count(Held held) {
        int n = 0;
        for (boolean h : held.held()) {
            n += h ? 1 : 0;
        }
        return n;
    }

    // Free values as a model without any sense draws them, but for a cell that has some volume.
    private float[] around(Held held) {
        float[] tensor = new float[held.values().length];
        for (int k = 0; k < tensor.length; k++) {
            float drawn = k < layout.lattice() ? (float) (0.5 + random.nextGaussian()) : 0.5f;
            tensor[k] = held.held()[k] ? held.values()[k] : drawn;
        }
        return tensor;
    }

    private Structure decoded(float[] tensor, int[] tokens) {
        Decoded back = encoder.decode(tensor, tokens);
        return assertInstanceOf(Decoded.Success.class, back, back::toString).structure();
    }
}
