package org.pccd.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Contributed;
import org.pccd.core.Folders;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.diffusion.DenoiserProvider;
import org.pccd.diffusion.Loss;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncoderProvider;
import org.pccd.run.internal.Components;
import org.pccd.run.internal.Failures;
import org.pccd.run.internal.Machine;
import org.pccd.run.internal.MetricsFile;
import org.pccd.run.internal.PluginsInUse;
import org.pccd.run.internal.StatusFile;

/**
 * A run on disk: {@code run.json} (written once), {@code status.json} (replaced atomically), {@code metrics.jsonl}
 * (only appended to), {@code log.txt}, {@code conditions.csv}, {@code checkpoints/<step>/}, {@code samples/},
 * {@code control/} with the wishes to the worker, and {@code worker/} with what its launches left.
 */
public final class RunFolder {
    private final Path path;
    private final RunInfo info;

    private RunFolder(Path path, RunInfo info) {
        this.path = path;
        this.info = info;
    }

    /**
     * Makes a new run; nothing is trained yet.
     *
     * @param path where there is nothing yet
     * @throws PccdException where something is there, the folder cannot be written, or there is nothing to train on
     */
    public static RunFolder create(Path path, RunConfiguration configuration, TrainingData data) {
        configuration.check();
        if (Files.exists(path)) {
            throw new PccdException(path + " exists and is not overwritten: choose another name for the run"
                    + (Files.exists(path.resolve("run.json")) ? ", or resume this one." : "."));
        }
        if (data.count("train") == 0) {
            throw new PccdException("The dataset " + configuration.dataset()
                    + " has no structure in its training split that the encoder can encode: nothing to train on.");
        }
        Path target = path.toAbsolutePath().normalize();
        Path temporary = AtomicFiles.temporaryBeside(target);
        try {
            Files.createDirectories(target.getParent());
            Files.createDirectory(temporary);
            RunInfo info = new RunInfo(RunInfo.FORMAT, RunInfo.VERSION, configuration, provenance(configuration, data));
            Encoder encoder = Components.encoder(configuration.encoder());
            ConditionTable.of(data, TrainedModel.length(encoder), encoder.conditionCount())
                    .write(temporary);
            for (String folder : List.of("checkpoints", "samples", "control")) {
                Files.createDirectory(temporary.resolve(folder));
            }
            StatusFile.unstarted(temporary, "Training", configuration.training().steps(), "steps");
            AtomicFiles.write(temporary.resolve("run.json"), Json.pretty(info));
            Files.move(temporary, target);
            return new RunFolder(target, info);
        } catch (IOException e) {
            Folders.discard(temporary);
            throw Failures.writing(path, e);
        }
    }

    /**
     * Makes a new run on the dataset that its configuration names, encoding that where it has not been done. The
     * engine is started to write down its version.
     *
     * @throws PccdException as {@link #create(Path, RunConfiguration, TrainingData)}, or where the dataset is not there
     */
    public static RunFolder create(Path path, RunConfiguration configuration, Progress progress) {
        try (DatasetTrainingData data = DatasetTrainingData.open(configuration, progress)) {
            return create(path, configuration, data);
        }
    }

    /** @throws PccdException where this is no run folder or one of a newer version */
    public static RunFolder open(Path path) {
        Path file = path.resolve("run.json");
        if (!Files.isRegularFile(file)) {
            throw new PccdException(path + " is not a run folder: it has no run.json.");
        }
        JsonNode tree = Json.tree(file);
        if (!tree.path("format").asText().equals(RunInfo.FORMAT)) {
            throw new PccdException(file + " does not describe a run: its format is not '" + RunInfo.FORMAT + "'.");
        }
        int version = tree.path("formatVersion").asInt();
        if (version > RunInfo.VERSION) {
            throw new PccdException(
                    path + " is a run folder of version " + version + ", but this program knows versions up to "
                            + RunInfo.VERSION + ": use the newer program that made it.");
        }
        return new RunFolder(path.toAbsolutePath().normalize(), RunInfo.read(file, tree));
    }

    public Path path() {
        return path;
    }

    public RunInfo info() {
        return info;
    }

    public RunConfiguration configuration() {
        return info.configuration();
    }

    public Checkpoints checkpoints() {
        return new Checkpoints(path.resolve("checkpoints"));
    }

    /** All metrics so far, in the order of their writing; an unfinished last line is left out. */
    public List<Metric> metrics() {
        return new MetricsFile(path).read();
    }

    /** The conditions of the training set. */
    public ConditionTable conditions() {
        return ConditionTable.read(path);
    }

    /**
     * The encoder of the run.
     *
     * @throws PccdException where it is not installed
     */
    public Encoder encoder() {
        return Components.encoder(configuration().encoder());
    }

    /** The state of the run; where the worker is gone without a word, that is found out here. Never throws. */
    public RunStatus status() {
        return job().status();
    }

    /** The run as a folder that workers work on: to start one, to follow it, to ask it for something. */
    public JobFolder job() {
        return JobFolder.of(this);
    }

    /** Asks the worker, wherever it runs, to write a checkpoint and stop. */
    public void requestStop() {
        job().control().stop();
    }

    /** The samples that were asked for under an id while the run trained, empty where there are none yet. */
    public Optional<Path> samples(String id) {
        try {
            return Folders.list(path.resolve("samples")).stream()
                    .filter(p -> p.getFileName().toString().matches("\\d+-" + id))
                    .findFirst();
        } catch (IOException e) {
            throw new PccdException(path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** What the losses of the run are; {@link Loss#UNKNOWN} where its denoiser is not installed. */
    public Loss loss() {
        try {
            return Components.loss(configuration().denoiser());
        } catch (PccdException e) {
            return Loss.UNKNOWN;
        }
    }

    /** What the run needs and is not installed here, a sentence each; without it the run can only be looked at. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Supplier<?> part : List.<Supplier<?>>of(
                () -> Components.encoderProvider(configuration().encoder().id()),
                () -> Components.denoiserProvider(configuration().denoiser().id()))) {
            try {
                part.get();
            } catch (PccdException e) {
                missing.add(e.getMessage());
            }
        }
        return missing;
    }

    private static Provenance provenance(RunConfiguration configuration, TrainingData data) {
        Contributed<EncoderProvider<?>> encoder =
                Components.encoderProvider(configuration.encoder().id());
        Contributed<DenoiserProvider<?>> denoiser =
                Components.denoiserProvider(configuration.denoiser().id());
        Map<String, Integer> splits = new TreeMap<>();
        for (String split : List.of("train", "val", "test")) {
            splits.put(split, data.count(split));
        }
        return new Provenance(
                Machine.now(),
                Machine.name(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                System.getProperty("java.version") + " " + System.getProperty("java.vendor"),
                Runtime.getRuntime().availableProcessors(),
                encoder.plugin() + " " + encoder.version(),
                denoiser.plugin() + " " + denoiser.version(),
                PluginsInUse.of(configuration),
                new TreeMap<>(denoiser.service().versions()),
                splits);
    }
}
