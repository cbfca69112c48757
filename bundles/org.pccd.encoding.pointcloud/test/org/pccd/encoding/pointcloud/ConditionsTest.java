package org.pccd.encoding.pointcloud;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;

/** Seven tokens: three elements, three times the magnetic ordering, the gap class. */
class ConditionsTest {
    private static final Encoder PAPER = Samples.encoder(Profile.PAPER);
    private static final Encoder CORRECTED = Samples.encoder(Profile.CORRECTED);

    @Test
    void elementsAreNumberedFromCaesiumToHelium() throws Exception {
        assertArrayEquals(new int[] {0, 4, 87, 104, 104, 104, 130}, tokens(PAPER, Element.Cs, Element.Li, Element.He));
        assertEquals(77, tokens(PAPER, Element.O)[0]);
    }

    @Test
    void missingElementsRepeatTheFirst() throws Exception {
        assertArrayEquals(new int[] {4, 77, 4}, first3(tokens(PAPER, Element.Li, Element.O)));
        assertArrayEquals(new int[] {4, 4, 4}, first3(tokens(PAPER, Element.Li)));
    }

    @Test
    void dysprosiumAndHolmiumShareANumberInThePaperOnly() throws Exception {
        assertEquals(tokens(PAPER, Element.Ho)[0], tokens(PAPER, Element.Dy)[0]);
        Set<Integer> paper = new HashSet<>();
        Set<Integer> corrected = new HashSet<>();
        for (Element e : CORRECTED.limits().elements()) {
            paper.add(tokens(PAPER, e)[0]);
            corrected.add(tokens(CORRECTED, e)[0]);
            if (e != Element.Dy) {
                assertEquals(tokens(PAPER, e)[0], tokens(CORRECTED, e)[0]);
            }
            assertEquals(List.of(e), CORRECTED.elements(tokens(CORRECTED, e)));
        }
        assertEquals(88, paper.size());
        assertEquals(89, corrected.size());
        assertTrue(corrected.stream().allMatch(id -> id >= 0 && id < 100));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void elementsReadBackInTheirOrder(Profile profile) throws Exception {
        Encoder encoder = Samples.encoder(profile);
        for (List<Element> elements : List.of(
                List.of(Element.O),
                List.of(Element.O, Element.Li),
                List.of(Element.Li, Element.O),
                List.of(Element.O, Element.Co, Element.Li))) {
            assertEquals(elements, encoder.elements(encoder.conditions(elements, Map.of())));
        }
    }

    @ParameterizedTest
    @CsvSource({"NM,100", "FM,101", "FiM,102", "AFM,103", "unknown,104", "Unknown,104", "'',104"})
    void magneticOrderingIsWrittenThreeTimes(String label, int token) throws Exception {
        for (String key : List.of("magnetic_ordering", "ordering")) {
            int[] tokens = CORRECTED.conditions(List.of(Element.Fe), Map.of(key, label));
            assertArrayEquals(new int[] {token, token, token}, new int[] {tokens[3], tokens[4], tokens[5]});
        }
    }

    @ParameterizedTest
    @CsvSource({"0,120", "0.0,120", "0.001,121", "1.4999,121", "1.5,122", "9,122", "'',130", "wide,122", "unknown,130"})
    void theGapHasAClass(String label, int token) throws Exception {
        assertEquals(token, CORRECTED.conditions(List.of(Element.Fe), Map.of("band_gap", label))[6]);
    }

    @Test
    void tokensLieInTheVocabulary() throws Exception {
        assertEquals(7, CORRECTED.conditionCount());
        assertEquals(131, CORRECTED.conditionVocabulary());
    }

    @Test
    void whatHasNoTokenIsRefused() {
        assertEquals("element.unknown", refused(List.of(Element.Am), Map.of()));
        assertEquals("limit.elements", refused(List.of(), Map.of()));
        assertEquals("limit.elements", refused(List.of(Element.H, Element.C, Element.N, Element.O), Map.of()));
        assertEquals("label.magnetic-ordering", refused(List.of(Element.H), Map.of("ordering", "spiral")));
        assertEquals("label.band-gap", refused(List.of(Element.H), Map.of("band_gap", "-1")));
        assertEquals("label.band-gap", refused(List.of(Element.H), Map.of("band_gap", "big")));
        assertThrows(PccdException.class, () -> PAPER.elements(new int[] {88, 0, 0, 104, 104, 104, 130}));
        assertThrows(PccdException.class, () -> PAPER.elements(new int[] {1, 2, 3}));
    }

    private static String refused(List<Element> elements, Map<String, String> labels) {
        return assertThrows(EncodingRefused.class, () -> CORRECTED.conditions(elements, labels))
                .code();
    }

    private static int[] tokens(Encoder encoder, Element... elements) throws EncodingRefused {
        return encoder.conditions(List.of(elements), Map.of());
    }

    private static int[] first3(int[] tokens) {
        return new int[] {tokens[0], tokens[1], tokens[2]};
    }
}
