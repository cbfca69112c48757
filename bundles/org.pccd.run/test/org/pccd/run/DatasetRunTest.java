package org.pccd.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetImporter;
import org.pccd.dataset.ImportSettings;

/** From a dataset on disk to a trained run and a reconstruction. */
class DatasetRunTest {
    @TempDir
    Path folder;

    @Test
    void aDatasetIsEncodedTrainedOnAndReconstructed() {
        List<Entry> entries = IntStream.range(0, 80)
                .mapToObj(i -> Entry.of("s" + i, new ToyData(81, 0).structure("train", i + 1)))
                .toList();
        Path path = folder.resolve("dataset");
        new DatasetImporter(ImportSettings.DEFAULT, Progress.NONE).importEntries("test", entries, path);
        RunConfiguration configuration;
        try (Dataset dataset = Dataset.open(path)) {
            configuration = RunConfiguration.of(
                    "demo",
                    dataset,
                    List.of("encoder.id=toy", "denoiser.id=toy", "training.steps=20", "training.batch=4"));
        }
        try (DatasetTrainingData data = DatasetTrainingData.open(configuration, Progress.NONE)) {
            assertEquals(80, data.count("train") + data.count("val") + data.count("test"));
            Structure first = data.structure("train", 0);
            float[] x = new float[6];
            data.read("train", new int[] {0}, x, new int[2]);
            assertEquals(first.lattice().lengths()[0] / 10, x[0], 1e-6);
            assertThrows(PccdException.class, () -> data.count("nothing"));

            RunFolder run = RunFolder.create(folder.resolve("run"), configuration, data);
            new Trainer(run, data).train(Progress.NONE);
            assertEquals(data.count("train"), run.conditions().total());
            try (TrainedModel model = TrainedModel.open(run, w -> {})) {
                SampleRequest request = SampleRequest.of(configuration, 5, 1);
                ReconstructionReport report = new Reconstruction(model, data).run("train", request, Progress.NONE);
                assertEquals(5, report.structures());
                ReconstructionReport again = new Reconstruction(model, data).run("train", request, Progress.NONE);
                assertArrayEquals(
                        report.curves().get(0).rates(), again.curves().get(0).rates());
            }
        }
    }
}
