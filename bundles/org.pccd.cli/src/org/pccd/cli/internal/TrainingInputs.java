package org.pccd.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.TensorCache;
import org.pccd.encoding.registry.Encoders;
import org.pccd.run.DatasetTrainingData;
import org.pccd.run.RunConfiguration;
import org.pccd.run.RunFolder;
import org.pccd.run.TrainingData;

/** The dataset of a run, encoded as its configuration says. */
final class TrainingInputs implements AutoCloseable {
    private final Dataset dataset;
    private TensorCache cache;

    private TrainingInputs(Dataset dataset) {
        this.dataset = dataset;
    }

    static TrainingInputs open(Path dataset) {
        return new TrainingInputs(Dataset.open(dataset.toAbsolutePath().normalize()));
    }

    /** @throws PccdException where the dataset of the run is not where it was */
    static TrainingInputs open(RunFolder run) {
        Path dataset = Path.of(run.configuration().dataset());
        if (!Files.isDirectory(dataset)) {
            throw new PccdException("The dataset of the run, " + dataset + ", is not there any more: restore it.");
        }
        return open(dataset);
    }

    Dataset dataset() {
        return dataset;
    }

    /** The encoded structures; encoded at the first call, from the dataset's cache later. */
    TrainingData data(RunConfiguration configuration, Progress progress) {
        if (cache == null) {
            Encoders.Built built = Encoders.build(
                    configuration.encoder().id(), configuration.encoder().parameters());
            cache = TensorCache.of(dataset, built.id(), built.parameters(), built.encoder(), progress);
        }
        return new DatasetTrainingData(dataset, cache);
    }

    @Override
    public void close() {
        if (cache != null) {
            cache.close();
        }
        dataset.close();
    }
}
