package org.pccd.dft.ui.internal.wizard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pccd.core.PccdException;
import org.pccd.dft.CalculatorProvider;
import org.pccd.dft.CalculatorSettings;
import org.pccd.dft.Numerics;
import org.pccd.dft.Preset;
import org.pccd.dft.ProgramFinder;
import org.pccd.dft.queue.BatchInfo;
import org.pccd.dft.queue.DftBatch;
import org.pccd.dft.queue.DftLimits;
import org.pccd.dft.queue.DftQueue;
import org.pccd.run.Launcher;

/** What the wizard knows: structures, program, settings, place, workers. */
final class DftDraft {
    private static final String USUAL = "abinit";

    final Sources sources = new Sources();
    Path folder;
    boolean start = true;
    DftQueue.Options options;
    private final CalculatorSettings user;
    private CalculatorProvider<?> provider;
    private Record settings;
    private Preset preset = Preset.RELAX;
    private Numerics numerics = Preset.RELAX.numerics();
    private DftLimits limits = DftLimits.DEFAULT;

    DftDraft(CalculatorSettings user, DftQueue.Options options) {
        this.user = user;
        this.options = options;
        List<CalculatorProvider<?>> all = BatchInfo.providers();
        provider(all.stream().filter(p -> p.id().equals(USUAL)).findFirst().orElseGet(() -> all.get(0)));
    }

    CalculatorProvider<?> provider() {
        return provider;
    }

    /** Another program, with the user's settings of it. */
    void provider(CalculatorProvider<?> chosen) {
        provider = chosen;
        settings = usual();
    }

    /** The user's settings of the program, its defaults where these cannot be read. */
    Record usual() {
        try {
            return user.of(provider);
        } catch (PccdException e) {
            return provider.defaults();
        }
    }

    Preset preset() {
        return preset;
    }

    /** Another preset, with its numerics. */
    void preset(Preset chosen) {
        preset = chosen;
        numerics = chosen.numerics();
    }

    Record settings() {
        return settings;
    }

    void settings(Record changed) {
        settings = changed;
    }

    Numerics numerics() {
        return numerics;
    }

    void numerics(Numerics changed) {
        numerics = changed;
    }

    DftLimits limits() {
        return limits;
    }

    void limits(DftLimits changed) {
        limits = changed;
    }

    /** How everything will be calculated. */
    BatchInfo info() {
        return BatchInfo.of(provider.id(), settings, preset, numerics, limits);
    }

    /** What the checks depend on: where it changes they are made anew. */
    List<Object> state() {
        return List.of(provider.id(), settings, preset, numerics, sources.titles());
    }

    /** Whether the program is started from here at all, and not by the user elsewhere. */
    boolean startedFromHere() {
        try {
            return !command().isEmpty();
        } catch (PccdException e) {
            // It would be, had it a command.
            return true;
        }
    }

    /** What keeps the program from being started on this machine; null where nothing does. */
    String absent() {
        try {
            List<String> command = command();
            return command.isEmpty()
                            || !options.launcher().equals(Launcher.LOCAL)
                            || ProgramFinder.find(command).isPresent()
                    ? null
                    : "'" + command.get(0) + "' is not installed here: install it, or set the command in the settings.";
        } catch (PccdException e) {
            return e.getMessage();
        }
    }

    private List<String> command() {
        return info().open().command(Path.of("."), options.cores());
    }

    /** The first thing that is missing or not legal; null where there is none. */
    String problem() {
        if (sources.empty()) {
            return "Choose structures: files, folders or datasets.";
        }
        if (folder == null) {
            return "Name a folder for the jobs.";
        }
        if (DftBatch.is(folder)) {
            return sameSettings(folder)
                    ? null
                    : folder.getFileName() + " holds jobs with other settings; choose another name.";
        }
        return Files.exists(folder)
                ? "There is a folder " + folder.getFileName() + " already; choose another name."
                : null;
    }

    private boolean sameSettings(Path batch) {
        try {
            return DftBatch.open(batch).info().same(info());
        } catch (PccdException e) {
            return false;
        }
    }

    /** The folder of that name in a place. */
    static Optional<Path> folder(String place, String name) {
        return place.isBlank() || name.isBlank()
                ? Optional.empty()
                : Optional.of(Path.of(place.strip()).resolve(name.strip()).toAbsolutePath());
    }
}
