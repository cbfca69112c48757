package org.pccd.run.ui.internal.wizard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.dataset.DatasetInfo;
import org.pccd.run.Launcher;
import org.pccd.run.Profile;
import org.pccd.run.Resources;
import org.pccd.run.RunConfiguration;
import org.pccd.run.RunFolder;

/** A run that is being made up: on what, how, where, and by whom it is started. */
public final class RunDraft {
    private static final String USUAL_PRESET = "demo";

    private final RunFolder like;
    private Path dataset;
    private DatasetInfo info;
    private String preset;
    private RunConfiguration configuration;

    Path folder;
    String launcher = Launcher.LOCAL;
    long heapMegabytes = Resources.usual(1).heapMegabytes();
    boolean queue;
    boolean start = true;

    /** @param like the run to be cloned, null for a run from a preset */
    RunDraft(RunFolder like) {
        this.like = like;
        if (like == null) {
            preset = USUAL_PRESET;
            configuration = RunConfiguration.of(preset, "", "", List.of());
        } else {
            configuration = like.configuration();
            dataset = Path.of(configuration.dataset());
        }
    }

    /** The run that is cloned, or null. */
    RunFolder like() {
        return like;
    }

    /** Name of the preset, null where it is as the run that is cloned. */
    String preset() {
        return preset;
    }

    RunConfiguration configuration() {
        return configuration;
    }

    Path dataset() {
        return dataset;
    }

    /** What the dataset says of itself, null where none is chosen or it cannot be read. */
    DatasetInfo info() {
        return info;
    }

    /** @throws PccdException where the folder is no dataset */
    static DatasetInfo read(Path folder) {
        Path file = folder.resolve("dataset.json");
        if (!Files.isRegularFile(file)) {
            throw new PccdException(folder + " is not a dataset: it has no dataset.json.");
        }
        return Json.read(file, DatasetInfo.class);
    }

    void dataset(Path newDataset, DatasetInfo newInfo) {
        dataset = newDataset;
        info = newInfo;
        configuration = on(configuration);
    }

    private RunConfiguration on(RunConfiguration c) {
        return info == null
                ? c
                : new RunConfiguration(
                        c.profile(),
                        dataset.toString(),
                        info.dataHash(),
                        c.encoder(),
                        c.denoiser(),
                        c.training(),
                        c.diffusion(),
                        c.seed(),
                        c.threads());
    }

    /** Begins anew with a preset, null: as the run that is cloned; settings that were changed by hand are forgotten. */
    void begin(String newPreset) {
        preset = newPreset;
        configuration = on(
                preset == null
                        ? like.configuration()
                        : RunConfiguration.of(
                                preset,
                                "",
                                "",
                                List.of(
                                        "encoder.id=" + configuration.encoder().id(),
                                        "denoiser.id="
                                                + configuration.denoiser().id())));
    }

    /**
     * Begins anew with another profile, encoder or denoiser.
     *
     * @param denoiser null for the usual one of the encoder
     */
    void begin(Profile profile, String encoder, String denoiser) {
        String name = "profile=" + profile.name().toLowerCase(Locale.ROOT);
        configuration = on(
                preset == null
                        ? like.configuration().with(List.of(name))
                        : RunConfiguration.of(preset, "", "", parts(encoder, denoiser, name)));
    }

    private static List<String> parts(String encoder, String denoiser, String profile) {
        return denoiser == null
                ? List.of("encoder.id=" + encoder, profile)
                : List.of("encoder.id=" + encoder, "denoiser.id=" + denoiser, profile);
    }

    /** What the settings are measured against: the preset with these parts, or the run that is cloned. */
    RunConfiguration defaults() {
        if (preset == null) {
            return on(like.configuration());
        }
        String profile = "profile=" + configuration.profile().name().toLowerCase(Locale.ROOT);
        return on(RunConfiguration.of(
                preset,
                "",
                "",
                List.of(
                        "encoder.id=" + configuration.encoder().id(),
                        "denoiser.id=" + configuration.denoiser().id(),
                        profile)));
    }

    void configuration(RunConfiguration changed) {
        configuration = changed;
    }

    /** Passes through the training set; NaN where its size is not known. */
    double epochs() {
        int structures = info == null ? 0 : info.splits().getOrDefault("train", 0);
        return structures == 0
                ? Double.NaN
                : configuration.training().steps()
                        * (double) configuration.training().batch()
                        / structures;
    }

    /** What is wrong, in a sentence; null where the run can be made. */
    String problem() {
        if (info == null) {
            return "Choose a dataset to train on.";
        }
        if (folder == null || folder.getFileName() == null) {
            return "Name the run.";
        }
        if (Files.exists(folder)) {
            return folder + " exists and is not overwritten: choose another name.";
        }
        try {
            configuration.check();
            new Resources(configuration.threads(), heapMegabytes);
            return null;
        } catch (PccdException e) {
            return e.getMessage();
        }
    }

    /** The command that makes the run, and starts it where wanted. */
    List<String> command(Path configurationFile) {
        List<String> words = new ArrayList<>(List.of(
                "train",
                "--configuration",
                configurationFile.toString(),
                "--run",
                folder.toString(),
                start ? "--detach" : "--create-only",
                "--launcher",
                launcher,
                "--heap",
                heapMegabytes + "m"));
        if (queue) {
            words.add("--queue");
        }
        return words;
    }
}
