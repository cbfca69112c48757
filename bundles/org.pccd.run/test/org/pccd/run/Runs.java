package org.pccd.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pccd.core.Progress;

/** Runs of the toy network. */
final class Runs {
    private Runs() {}

    static RunConfiguration configuration(String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "encoder.id=toy",
                "denoiser.id=toy",
                "training.batch=8",
                "training.steps=100",
                "training.validationEvery=20",
                "training.validationBatches=2",
                "training.checkpointEvery=0",
                "training.checkpointMinutes=0",
                "training.logEvery=3",
                "training.maxMinutes=0",
                "threads=1"));
        all.addAll(List.of(settings));
        return RunConfiguration.of("demo", "/nowhere", ToyData.HASH, all);
    }

    static RunFolder create(Path path, String... settings) {
        return RunFolder.create(path, configuration(settings), new ToyData(60, 20));
    }

    static RunStatus train(RunFolder run) {
        return new Trainer(run, new ToyData(60, 20)).train(Progress.NONE);
    }

    static RunStatus trainUntil(RunFolder run, long step) {
        return new Trainer(run, new ToyData(60, 20)).train(step, Progress.NONE);
    }

    /** The metrics without what depends on the clock. */
    static List<List<Object>> curve(RunFolder run) {
        return run.metrics().stream()
                .map(m -> java.util.Arrays.<Object>asList(
                        m.step(), m.epoch(), m.loss(), m.gradientNorm(), m.learningRate(), m.validationLoss()))
                .toList();
    }
}
