package org.pccd.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetEntry;
import org.pccd.dataset.Split;
import org.pccd.dataset.TensorCache;
import org.pccd.run.internal.Components;

/** The training data of a dataset on disk; structures that the encoder refuses are left out. */
public final class DatasetTrainingData implements TrainingData, AutoCloseable {
    private final Dataset dataset;
    private final TensorCache cache;
    private final Map<Split, int[]> indices = new EnumMap<>(Split.class);

    /** @param cache of this dataset; both stay open as long as the data are used, and {@link #close} closes them */
    public DatasetTrainingData(Dataset dataset, TensorCache cache) {
        this.dataset = dataset;
        this.cache = cache;
        for (Split split : Split.values()) {
            indices.put(split, cache.indices(split));
        }
    }

    /**
     * Opens the dataset of a run, encoding it where that has not been done.
     *
     * @throws org.pccd.core.PccdException where the dataset cannot be read
     * @throws java.util.concurrent.CancellationException where cancelled while encoding
     */
    public static DatasetTrainingData open(RunConfiguration configuration, Progress progress) {
        Component encoder = configuration.encoder();
        Path folder = Path.of(configuration.dataset());
        if (!Files.isDirectory(folder)) {
            throw new PccdException("The dataset of the run, " + folder + ", is not there any more: restore it.");
        }
        Dataset dataset = Dataset.open(folder);
        try {
            TensorCache cache =
                    TensorCache.of(dataset, encoder.id(), encoder.parameters(), Components.encoder(encoder), progress);
            return new DatasetTrainingData(dataset, cache);
        } catch (RuntimeException e) {
            dataset.close();
            throw e;
        }
    }

    @Override
    public String hash() {
        return dataset.dataHash();
    }

    @Override
    public int count(String split) {
        return rows(split).length;
    }

    @Override
    public void read(String split, int[] rows, float[] x, int[] conditions) {
        int[] own = rows(split);
        int[] wanted = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            wanted[i] = own[rows[i]];
        }
        cache.fill(wanted, x, conditions);
    }

    @Override
    public Structure structure(String split, int row) {
        return entry(split, row).structure();
    }

    @Override
    public String id(String split, int row) {
        return entry(split, row).id();
    }

    @Override
    public void close() {
        cache.close();
        dataset.close();
    }

    private DatasetEntry entry(String split, int row) {
        return dataset.entry(cache.row(rows(split)[row]));
    }

    private int[] rows(String split) {
        return indices.get(Split.named(split));
    }
}
