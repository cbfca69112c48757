package org.pccd.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;

/** Rock-salt-like pairs of an alkali metal and a halogen; one rare pair. */
final class ToyData implements TrainingData {
    static final String HASH = "toy-hash";
    private final Encoder encoder;
    private final Map<String, List<Structure>> splits;

    ToyData(int train, int val) {
        this(train, val, new ToyEncoder().create(new ToyEncoder.Settings("corrected")));
    }

    ToyData(int train, int val, Encoder encoder) {
        this.encoder = encoder;
        Random random = new Random(4);
        splits = Map.of("train", some(train, random), "val", some(val, random), "test", List.of());
    }

    private static List<Structure> some(int count, Random random) {
        List<Structure> all = new ArrayList<>();
        Element[] alkali = {Element.Li, Element.Na, Element.K};
        Element[] halogen = {Element.F, Element.Cl};
        for (int i = 0; i < count; i++) {
            Element first = i == 0 ? Element.Rb : alkali[i % 3];
            all.add(ToyEncoder.structure(first, halogen[i % 2], 4 + random.nextDouble(), 5 + random.nextDouble(), 0.5));
        }
        return all;
    }

    @Override
    public String hash() {
        return HASH;
    }

    @Override
    public int count(String split) {
        return splits.get(split).size();
    }

    @Override
    public void read(String split, int[] rows, float[] x, int[] conditions) {
        for (int i = 0; i < rows.length; i++) {
            Structure s = structure(split, rows[i]);
            try {
                float[] tensor = encoder.encode(s);
                int[] tokens = encoder.conditions(s, Map.of());
                System.arraycopy(tensor, 0, x, i * tensor.length, tensor.length);
                System.arraycopy(tokens, 0, conditions, i * tokens.length, tokens.length);
            } catch (EncodingRefused e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public Structure structure(String split, int row) {
        return splits.get(split).get(row);
    }

    @Override
    public String id(String split, int row) {
        return split + "-" + row;
    }
}
