package org.pccd.encoding.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.pccd.encoding.Decoded;

/** Checks that every tensor gets a verdict. */
final class DecodingChecks {
    private static final int DRAWS = 8;

    private DecodingChecks() {}

    static String garbage(Subject subject) {
        List<Encoded> known = subject.tensors();
        Encoded first = known.get(0);
        Encoded last = known.get(known.size() - 1);
        int size = first.tensor().length;
        Map<String, float[]> tensors = constant(size);
        tensors.putAll(random(size));
        for (int at : new int[] {0, size / 2, size - 1}) {
            for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, -Float.MAX_VALUE}) {
                float[] tensor = last.tensor().clone();
                tensor[at] = bad;
                tensors.put("a tensor whose value " + at + " is " + bad, tensor);
            }
        }
        int structures = 0;
        for (Map.Entry<String, float[]> e : tensors.entrySet()) {
            for (Encoded asked : List.of(first, last)) {
                Decoded decoded = subject.decode(e.getValue(), subject.conditions(asked.structure()), e.getKey());
                structures += decoded instanceof Decoded.Success ? 1 : 0;
            }
        }
        return 2 * tensors.size() + " tensors, " + structures + " of which make a structure";
    }

    static String noise(Subject subject) {
        StringBuilder text = new StringBuilder();
        for (NoiseLevel level : subject.noise()) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(String.format(
                            Locale.ROOT,
                            "%s: %d of %d decoded, %d come back",
                            level.noise(),
                            level.decoded(),
                            level.structures(),
                            level.back()));
        }
        return text.toString();
    }

    private static Map<String, float[]> constant(int size) {
        Map<String, float[]> tensors = new LinkedHashMap<>();
        for (float value : new float[] {
            0,
            1,
            -1,
            0.5f,
            Float.MIN_VALUE,
            Float.MAX_VALUE,
            Float.NaN,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY
        }) {
            float[] tensor = new float[size];
            Arrays.fill(tensor, value);
            tensors.put("a tensor of " + value, tensor);
        }
        return tensors;
    }

    private static Map<String, float[]> random(int size) {
        Map<String, float[]> tensors = new LinkedHashMap<>();
        Random random = new Random(11);
        for (float scale : new float[] {1e-30f, 0.1f, 1, 100, 1e6f, 1e38f}) {
            for (int draw = 0; draw < DRAWS; draw++) {
                float[] tensor = new float[size];
                for (int i = 0; i < size; i++) {
                    tensor[i] = scale * (draw % 2 == 0 ? random.nextFloat() : 2 * random.nextFloat() - 1);
                }
                tensors.put("random tensor " + draw + " of values up to " + scale, tensor);
            }
        }
        return tensors;
    }
}
