package org.pccd.launcher.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.io.Entry;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetImporter;
import org.pccd.dataset.ImportSettings;
import org.pccd.run.DatasetTrainingData;
import org.pccd.run.JobFolder;
import org.pccd.run.JobWatch;
import org.pccd.run.Launch;
import org.pccd.run.Launcher;
import org.pccd.run.Resources;
import org.pccd.run.RunConfiguration;
import org.pccd.run.RunFolder;
import org.pccd.run.RunStatus;
import org.pccd.run.RunStatus.State;
import org.pccd.run.Trainer;
import org.pccd.run.Workers;

/** Runs of the tiny network, worked on by real processes. */
final class Bench {
    static final double PATIENCE_SECONDS = Integer.getInteger("pccd.patience", 60);
    private static final Element[] ALKALI = {Element.Li, Element.Na, Element.K};

    private final Path folder;
    private final Path dataset;

    Bench(Path folder) {
        this.folder = folder;
        this.dataset = folder.resolve("dataset");
        System.setProperty("pccd.queue", folder.resolve("queue").toString());
        System.setProperty(
                "pccd.worker.options",
                "-XX:TieredStopAtLevel=1 -XX:ParallelGCThreads=1 -XX:-UsePerfData -Dpccd.disk.retryMillis=100"
                        + " -Dpccd.queue=" + folder.resolve("queue"));
        List<Entry> entries = IntStream.range(0, 60)
                .mapToObj(i ->
                        Entry.of("s" + i, TinyEncoder.structure(ALKALI[i % 3], Element.Cl, 3 + 0.05 * i, 6 - 0.03 * i)))
                .toList();
        new DatasetImporter(ImportSettings.DEFAULT, Progress.NONE).importEntries("test", entries, dataset);
    }

    RunFolder run(String name, String... settings) {
        return runAt(folder.resolve(name), settings);
    }

    RunFolder runAt(Path path, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "encoder.id=tiny",
                "denoiser.id=tiny",
                "training.batch=8",
                "training.steps=300",
                "training.validationEvery=30",
                "training.validationBatches=1",
                "training.checkpointEvery=20",
                "training.checkpointMinutes=0",
                "training.logEvery=7",
                "training.maxMinutes=0",
                "threads=1"));
        all.addAll(Arrays.asList(settings));
        RunConfiguration configuration;
        try (Dataset opened = Dataset.open(dataset)) {
            configuration = RunConfiguration.of("demo", opened, all);
        }
        try (DatasetTrainingData data = DatasetTrainingData.open(configuration, Progress.NONE)) {
            return RunFolder.create(path, configuration, data);
        }
    }

    static Launch start(JobFolder job) {
        return start(job, false);
    }

    static Launch start(JobFolder job, boolean queue) {
        return Workers.start(job, new Workers.Options(Launcher.LOCAL, queue, new Resources(1, 128)))
                .orElseThrow();
    }

    static RunStatus await(JobFolder job, State state) {
        return await(job, s -> s.state() == state, state.toString());
    }

    static RunStatus awaitStep(JobFolder job, long step) {
        return await(job, s -> s.state() == State.RUNNING && s.step() >= step, "step " + step);
    }

    /** Waits; a state from which no worker comes back ends the waiting at once. */
    static RunStatus await(JobFolder job, Predicate<RunStatus> wanted, String what) {
        JobWatch watch = new JobWatch(job);
        long end = System.nanoTime() + (long) (PATIENCE_SECONDS * TimeUnit.SECONDS.toNanos(1));
        RunStatus status = watch.status();
        while (!wanted.test(status)) {
            if (System.nanoTime() > end || !status.state().live()) {
                return fail("waited for " + what + ", but it is " + status + "\n" + output(job));
            }
            Faults.sleep(10);
            status = watch.status();
        }
        return status;
    }

    static String output(JobFolder job) {
        try {
            return Files.readString(job.folder(job.launch().orElseThrow()).resolve("out.txt"))
                    + Files.readString(job.path().resolve("log.txt"));
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    static void signal(String name, long pid) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Trains in this process, without any interruption. */
    RunFolder straight(String name, String... settings) {
        RunFolder run = run(name, settings);
        try (DatasetTrainingData data = DatasetTrainingData.open(run.configuration(), Progress.NONE)) {
            new Trainer(run, data, note -> {}).train(Progress.NONE);
        }
        return run;
    }

    /** Whether two runs have the same curve and the same last checkpoint, bit for bit. */
    static void assertSame(RunFolder expected, RunFolder run) {
        assertEquals(curve(expected), curve(run));
        assertEquals(
                expected.checkpoints().all().getLast().description().files(),
                run.checkpoints().all().getLast().description().files());
    }

    /** The metrics without what depends on the clock. */
    static List<List<Object>> curve(RunFolder run) {
        return run.metrics().stream()
                .map(m -> Arrays.<Object>asList(
                        m.step(), m.epoch(), m.loss(), m.gradientNorm(), m.learningRate(), m.validationLoss()))
                .toList();
    }
}
