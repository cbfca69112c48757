package org.pccd.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.Limits;

class LabelTokensTest {
    @Test
    void aWishedLabelReplacesItsTokensAndNoOthers() {
        int[] drawn = {3, 11, 21};
        assertArrayEquals(new int[] {3, 12, 21}, new LabelTokens(TWO, Map.of("gap", "wide")).ask(drawn));
        assertArrayEquals(new int[] {3, 10, 21}, new LabelTokens(TWO, Map.of("gap", "unknown")).ask(drawn));
        assertArrayEquals(drawn, new LabelTokens(TWO, Map.of()).ask(drawn));
    }

    @Test
    void whatTheEncoderDoesNotHaveIsRefusedWithWhatItHas() {
        assertTrue(assertThrows(PccdException.class, () -> new LabelTokens(TWO, Map.of("colour", "red")))
                .getMessage()
                .contains("gap"));
        assertTrue(assertThrows(PccdException.class, () -> new LabelTokens(TWO, Map.of("gap", "huge")))
                .getMessage()
                .contains("narrow"));
    }

    /** Tokens: atomic number, gap from 10, order from 20. */
    private static final Encoder TWO = new Encoder() {
        @Override
        public Map<String, List<String>> labels() {
            return Map.of("gap", List.of("narrow", "wide", "unknown"), "order", List.of("FM", "unknown"));
        }

        @Override
        public int[] conditions(List<Element> elements, Map<String, String> labels) {
            int gap = List.of("unknown", "narrow", "wide").indexOf(labels.getOrDefault("gap", "unknown"));
            int order = List.of("unknown", "FM").indexOf(labels.getOrDefault("order", "unknown"));
            return new int[] {elements.get(0).atomicNumber(), 10 + gap, 20 + order};
        }

        @Override
        public List<Element> elements(int[] conditions) {
            return List.of(Element.byNumber(conditions[0]));
        }

        @Override
        public int[] shape() {
            return new int[] {1};
        }

        @Override
        public Limits limits() {
            throw new UnsupportedOperationException();
        }

        @Override
        public float[] encode(Structure structure) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Decoded decode(float[] tensor, int[] conditions) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int conditionCount() {
            return 3;
        }

        @Override
        public int conditionVocabulary() {
            return 30;
        }
    };
}
