package org.pccd.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
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

    @Test
    void aLabelThatMustBeKnownIsDrawnFromTheTrainingSetWhereNobodyAsksForIt() {
        ConditionTable seen = table(new int[] {3, 1}, new int[] {3, 2}, new int[] {4, 2}, new int[] {5, 9});
        SampleRequest berkelium = REQUEST.withElements(List.of(Element.byNumber(97)));
        LongFunction<int[]> drawn = new LabelTokens(COUNTED, Map.of()).unseen(berkelium, seen);
        Set<Integer> sites = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            assertEquals(97, drawn.apply(i)[0]);
            sites.add(drawn.apply(i)[1]);
        }
        // 9 is in the table, but no value that the encoder lists.
        assertEquals(Set.of(1, 2), sites);
        assertArrayEquals(
                new int[] {97, 3},
                new LabelTokens(COUNTED, Map.of("sites", "3"))
                        .unseen(berkelium, seen)
                        .apply(0));
    }

    @Test
    void aWishedLabelThatMustBeKnownPrefersCompositionsThatHaveIt() {
        ConditionTable seen = table(new int[] {3, 1}, new int[] {3, 2}, new int[] {4, 2});
        assertEquals(
                2, new LabelTokens(COUNTED, Map.of("sites", "2")).fitting(seen).total());
        assertEquals(
                3, new LabelTokens(COUNTED, Map.of("sites", "3")).fitting(seen).total());
        assertEquals(3, new LabelTokens(COUNTED, Map.of()).fitting(seen).total());
    }

    private static final SampleRequest REQUEST = new SampleRequest(1, 0, 1, "ddim", 1, 1, 0, List.of());

    private static ConditionTable table(int[]... rows) {
        return ConditionTable.of(
                new TrainingData() {
                    @Override
                    public String hash() {
                        return "";
                    }

                    @Override
                    public int count(String split) {
                        return rows.length;
                    }

                    @Override
                    public void read(String split, int[] wanted, float[] x, int[] conditions) {
                        for (int i = 0; i < wanted.length; i++) {
                            System.arraycopy(rows[wanted[i]], 0, conditions, 2 * i, 2);
                        }
                    }

                    @Override
                    public Structure structure(String split, int row) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public String id(String split, int row) {
                        throw new UnsupportedOperationException();
                    }
                },
                1,
                2);
    }

    /** Tokens: atomic number; sites 1 to 3, which must be known. */
    private static final Encoder COUNTED = new Two() {
        @Override
        public Map<String, List<String>> labels() {
            return Map.of("sites", List.of("1", "2", "3"));
        }

        @Override
        public int[] conditions(List<Element> elements, Map<String, String> labels) {
            int sites = Integer.parseInt(labels.getOrDefault("sites", "0"));
            return new int[] {elements.get(0).atomicNumber(), sites};
        }
    };

    private static final Encoder TWO = new Two();

    /** Tokens: atomic number, gap from 10, order from 20. */
    private static class Two implements Encoder {
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
    }
}
