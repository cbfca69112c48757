package org.pccd.run;

import java.util.EnumMap;
import java.util.Map;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.Split;
import org.pccd.dataset.TensorCache;

/** A dataset and its encoded tensors as training data; rows that the encoder refuses are not in it. */
public final class DatasetTrainingData implements TrainingData {
    private final Dataset dataset;
    private final TensorCache cache;
    private final Map<Split, int[]> indices = new EnumMap<>(Split.class);

    /** @param cache of this dataset; both stay open as long as the data are used */
    public DatasetTrainingData(Dataset dataset, TensorCache cache) {
        this.dataset = dataset;
        this.cache = cache;
        for (Split split : Split.values()) {
            indices.put(split, cache.indices(split));
        }
    }

    @Override
    public String hash() {
        return dataset.dataHash();
    }

    @Override
    public int count(String split) {
        return of(split).length;
    }

    @Override
    public void read(String split, int[] rows, float[] x, int[] conditions) {
        int[] of = of(split);
        int[] batch = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            batch[i] = of[rows[i]];
        }
        cache.fill(batch, x, conditions);
    }

    @Override
    public Structure structure(String split, int row) {
        return dataset.entry(cache.row(of(split)[row])).structure();
    }

    @Override
    public String id(String split, int row) {
        return dataset.entry(cache.row(of(split)[row])).id();
    }

    private int[] of(String split) {
        return indices.get(Split.parse(split)
                .orElseThrow(() -> new PccdException(
                        "There is no split '" + split + "'; the splits are train, val and test.")));
    }
}
