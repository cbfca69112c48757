package org.pccd.tokens.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.PeriodicDistances;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.crystal.matching.MatcherSettings;
import org.pccd.crystal.matching.SiteMatching;
import org.pccd.crystal.matching.StructureMatcher;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.EncodingRefused;

class TokenEncoderTest {
    // Far below what any decoder may lose, far above rounding.
    private static final StructureMatcher SAME =
            new StructureMatcher(new MatcherSettings(1e-4, 1e-4, 0.01, true, false, false));
    private static final Element[] SYSTEM = {Element.Ba, Element.Ti, Element.O, Element.O};

    private final Random random = new Random(11);

    @ParameterizedTest
    @CsvSource({
        "descriptor, triangular, 8",
        "descriptor, triangular, 16",
        "descriptor, lengths-cosines, 24",
        "one-hot, triangular, 24",
        "one-hot, lengths-cosines, 24"
    })
    void anyCellFromOneToTheMostSitesComesBackAsTheSameCrystal(String types, String lattice, String width)
            throws EncodingRefused {
        TokenEncoder encoder = Crystals.encoder(Map.of("types", types, "lattice", lattice, "descriptorWidth", width));
        for (int sites : new int[] {1, 2, 3, 5, 8, encoder.limits().maxSites()}) {
            Structure s = Crystals.random(random, sites, SYSTEM);
            Structure back = roundTrip(encoder, s);
            assertTrue(SAME.fits(s, back), sites + " sites");
            assertTrue(
                    SiteMatching.best(encoder.canonical(s), back).orElseThrow().max() < 1e-4);
        }
    }

    @ParameterizedTest
    @CsvSource({"descriptor, 8", "descriptor, 16", "descriptor, 24", "one-hot, 24"})
    void everyElementComesBackAmongAllOthers(String types, String width) throws EncodingRefused {
        TokenEncoder encoder = Crystals.encoder(Map.of("types", types, "descriptorWidth", width));
        for (Element e : Element.values()) {
            Structure s = new Structure(Lattice.fromParameters(3, 3, 3, 90, 90, 90), List.of(Site.of(e, 0, 0, 0)));
            float[] tensor = encoder.encode(s);
            int[] anyElement = new int[encoder.conditionCount()];
            Decoded.Success back = assertInstanceOf(Decoded.Success.class, encoder.decode(tensor, anyElement));
            assertEquals(List.of(e), back.structure().elements());
            assertEquals(s.elements(), roundTrip(encoder, s).elements());
        }
    }

    @Test
    void theTensorStandsForTheCrystalWhateverTheOriginTheOrderOrTheCell() throws EncodingRefused {
        TokenEncoder encoder = Crystals.encoder(Map.of());
        for (int i = 0; i < 10; i++) {
            Structure s = Crystals.random(random, 1 + random.nextInt(6), SYSTEM);
            Structure back = roundTrip(encoder, s);
            assertTrue(SAME.fits(back, roundTrip(encoder, Crystals.moved(s, 0.3, -0.7, 0.11))));
            assertTrue(SAME.fits(back, roundTrip(encoder, Crystals.shuffled(s, random))));
            assertTrue(SAME.fits(back, roundTrip(encoder, Crystals.skewed(s))));
            Structure fromSupercell = roundTrip(encoder, s.supercell(2, 1, 2));
            assertTrue(SAME.fits(back, fromSupercell));
            assertEquals(back.sites().size(), fromSupercell.sites().size());
        }
    }

    @Test
    void theOrderOfSitesDoesNotChangeTheTensor() throws EncodingRefused {
        TokenEncoder encoder = Crystals.encoder(Map.of());
        Structure s = Crystals.random(random, 12, SYSTEM);
        assertArrayEquals(encoder.encode(s), encoder.encode(Crystals.shuffled(s, random)), 1e-6f);
    }

    @Test
    void aMirrorImageStaysOne() throws EncodingRefused {
        TokenEncoder encoder = Crystals.encoder(Map.of());
        Structure s = Crystals.random(random, 4, Element.Si, Element.O, Element.Na, Element.Cl);
        double[][] rows = s.lattice().matrix();
        for (double[] row : rows) {
            row[0] = -row[0];
        }
        Structure mirror = new Structure(new Lattice(rows), s.sites());
        assertTrue(handedness(roundTrip(encoder, s)) * handedness(roundTrip(encoder, mirror)) < 0);
    }

    // Of the shortest vectors from the first site to the others: the same in each cell but for the sign.
    private static double handedness(Structure s) {
        double[][] v = new double[3][];
        PeriodicDistances distances = new PeriodicDistances(s.lattice());
        for (int i = 0; i < 3; i++) {
            v[i] = distances.shortestVector(
                    s.sites().get(0).fractional(), s.sites().get(i + 1).fractional());
        }
        return v[0][0] * (v[1][1] * v[2][2] - v[1][2] * v[2][1])
                - v[0][1] * (v[1][0] * v[2][2] - v[1][2] * v[2][0])
                + v[0][2] * (v[1][0] * v[2][1] - v[1][1] * v[2][0]);
    }

    @Test
    void valuesAreThoseThatTheLayoutSays() throws EncodingRefused {
        TokenEncoder encoder = Crystals.encoder(Map.of());
        TokenLayout layout = TokenLayout.of(encoder.shape());
        float[] tensor = encoder.encode(Crystals.ROCK_SALT);
        assertArrayEquals(new int[] {21, 27}, encoder.shape());
        assertEquals(0.5f, tensor[layout.coordinates(0)]);
        // A half is the end of [-0.5, 0.5): u = -1.
        assertEquals(0f, tensor[layout.coordinates(1)], 1e-6f);
        for (int k = layout.type(2); k < layout.lattice(); k++) {
            assertEquals(TokenLayout.UNUSED, tensor[k]);
        }
        int[] tokens = encoder.conditions(Crystals.ROCK_SALT, Map.of());
        assertArrayEquals(new int[] {2, 11, 17, 0, 0, 0, 0, 0}, tokens);
        assertEquals(List.of(Element.Na, Element.Cl), encoder.elements(tokens));
    }

    @Test
    void whatCannotBeEncodedIsRefusedWithItsCode() {
        TokenEncoder encoder = Crystals.encoder(Map.of("maxSites", "4", "maxElements", "2", "elements", "[\"Na\"]"));
        Structure large = Crystals.random(random, 5, Element.Na);
        Structure foreign = Crystals.random(random, 1, Element.K);
        Structure three = Crystals.random(random, 3, Element.Na, Element.Cl, Element.K);
        Structure half = new Structure(
                Crystals.ROCK_SALT.lattice(),
                List.of(new Site(List.of(new Species(Element.Na, Double.NaN, 0.5)), 0, 0, 0)));
        Structure empty = new Structure(Crystals.ROCK_SALT.lattice(), List.of());
        assertEquals("limit.sites", refusal(encoder, large));
        assertEquals("limit.sites", refusal(encoder, empty));
        assertEquals("element.unknown", refusal(encoder, foreign));
        assertEquals("limit.elements", refusal(encoder, three));
        assertEquals("structure.disordered", refusal(encoder, half));
    }

    private static String refusal(TokenEncoder encoder, Structure s) {
        assertEquals(
                assertThrows(EncodingRefused.class, () -> encoder.encode(s)).code(),
                assertThrows(EncodingRefused.class, () -> encoder.conditions(s, Map.of()))
                        .code());
        return assertThrows(EncodingRefused.class, () -> encoder.encode(s)).code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"triangular", "lengths-cosines"})
    void noTensorMakesTheDecoderThrow(String lattice) throws EncodingRefused {
        TokenEncoder encoder = Crystals.encoder(Map.of("lattice", lattice));
        float[] good = encoder.encode(Crystals.ROCK_SALT);
        float[] any = {
            Float.NaN,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            0,
            1,
            -1e30f,
            1e30f,
            Float.MAX_VALUE,
            Float.MIN_VALUE,
            100
        };
        int[][] conditions = {
            {2, 11, 17, 0, 0, 0, 0, 0}, new int[8], {20, 1, 2, 3, 4, 5, 6, 7}, {118, 118, 118, 118, 0, 0, 0, 0}
        };
        for (int i = 0; i < 1000; i++) {
            float[] tensor = i % 2 == 0 ? good.clone() : new float[good.length];
            int times = 1 + random.nextInt(i % 5 == 0 ? tensor.length : 3);
            for (int k = 0; k < times; k++) {
                tensor[random.nextInt(tensor.length)] = any[random.nextInt(any.length)];
            }
            encoder.decode(tensor, conditions[random.nextInt(conditions.length)].clone());
        }
    }

    @Test
    void senselessTensorsHaveTheirReason() throws EncodingRefused {
        TokenEncoder encoder = Crystals.encoder(Map.of("lattice", "lengths-cosines"));
        TokenLayout layout = TokenLayout.of(encoder.shape());
        int[] tokens = encoder.conditions(Crystals.ROCK_SALT, Map.of());
        float[] good = encoder.encode(Crystals.ROCK_SALT);
        assertEquals("value.not-finite", reason(encoder, with(good, 0, 1, Float.NaN), tokens));
        assertEquals("cell.no-volume", reason(encoder, with(good, layout.lattice() + 3, 1, 9), tokens));
        assertEquals("cell.flat", reason(encoder, with(good, layout.lattice(), 3, -10), tokens));
        assertEquals("cell.long", reason(encoder, with(good, layout.lattice(), 3, 10), tokens));
        TokenEncoder strict = Crystals.encoder(Map.of("leastCosine", "0.2"));
        assertEquals("species.ambiguous", reason(strict, with(good, layout.type(1), layout.types(), 0.5f), tokens));
        assertEquals("sites.too-close", reason(encoder, with(good, layout.coordinates(1), 3, 0.5f), tokens));
        assertEquals("sites.count", reason(encoder, with(good, 0, layout.lattice(), 0.5f), new int[8]));
        assertEquals("species.missing", reason(encoder, good, new int[] {1, 11, 17, 0, 0, 0, 0, 0}));
    }

    @Test
    void valuesOfUnusedRowsMeanNothing() throws EncodingRefused {
        TokenEncoder encoder = Crystals.encoder(Map.of());
        TokenLayout layout = TokenLayout.of(encoder.shape());
        float[] tensor = encoder.encode(Crystals.ROCK_SALT);
        Arrays.fill(tensor, layout.type(2), layout.lattice(), Float.NaN);
        int[] tokens = encoder.conditions(Crystals.ROCK_SALT, Map.of());
        assertInstanceOf(Decoded.Success.class, encoder.decode(tensor, tokens));
    }

    @Test
    void atomsAreOfTheElementsAskedForAndAllOfTheseOccur() throws EncodingRefused {
        TokenEncoder encoder = Crystals.encoder(Map.of("leastCosine", "-1", "leastDistance", "0"));
        for (int i = 0; i < 200; i++) {
            float[] tensor = encoder.encode(Crystals.ROCK_SALT);
            for (int k = 0; k < TokenLayout.of(encoder.shape()).lattice(); k++) {
                tensor[k] = (float) random.nextGaussian();
            }
            int[] tokens = encoder.conditions(List.of(Element.Fe, Element.Sb, Element.O), Map.of("sites", "4"));
            Decoded.Success back = assertInstanceOf(Decoded.Success.class, encoder.decode(tensor, tokens));
            assertEquals(4, back.structure().sites().size());
            assertEquals(
                    List.of(Element.Fe, Element.Sb, Element.O), back.structure().elements());
        }
    }

    @Test
    void theNumberOfSitesIsACondition() throws EncodingRefused {
        TokenEncoder encoder = Crystals.encoder(Map.of());
        assertEquals(20, encoder.labels().get("sites").size());
        assertEquals(8, encoder.conditions(List.of(Element.Na), Map.of("sites", "8"))[0]);
        assertEquals(0, encoder.conditions(List.of(Element.Na), Map.of("band_gap", "1"))[0]);
        for (String wrong : List.of("0", "21", "many", "-1", "2.5")) {
            assertThrows(EncodingRefused.class, () -> encoder.conditions(List.of(Element.Na), Map.of("sites", wrong)));
        }
        assertThrows(
                EncodingRefused.class, () -> encoder.conditions(List.of(Element.Na, Element.Cl), Map.of("sites", "1")));
    }

    @Test
    void settingsThatDoNotFitAreRefused() {
        assertThrows(PccdException.class, () -> Crystals.encoder(Map.of("descriptorWidth", "12")));
        assertThrows(PccdException.class, () -> Crystals.encoder(Map.of("latticeMeans", "[1, 2]")));
        assertThrows(PccdException.class, () -> Crystals.encoder(Map.of("latticeMeans", "[1, 2, 3, 4, 5, 6]")));
    }

    private static Structure roundTrip(TokenEncoder encoder, Structure s) throws EncodingRefused {
        Decoded back = encoder.decode(encoder.encode(s), encoder.conditions(s, Map.of()));
        return assertInstanceOf(Decoded.Success.class, back, back::toString).structure();
    }

    private static float[] with(float[] tensor, int from, int count, float value) {
        float[] changed = tensor.clone();
        Arrays.fill(changed, from, from + count, value);
        return changed;
    }

    private static String reason(TokenEncoder encoder, float[] tensor, int[] tokens) {
        return assertInstanceOf(Decoded.Failure.class, encoder.decode(tensor, tokens))
                .code();
    }
}
