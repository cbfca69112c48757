package org.pccd.dataset.ui.internal.wizard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.pccd.dataset.ImportSettings;
import org.pccd.dataset.ImportSource;

/** What a user asks for in the wizard: sources, settings, and where the dataset belongs. */
public final class ImportPlan {
    /** Sources and settings at one time, to tell whether something has changed since. */
    record Asked(List<Path> files, boolean prototypes, ImportSettings settings) {}

    private final List<Path> files = new ArrayList<>();
    private boolean prototypes;
    private ImportSettings settings = ImportSettings.DEFAULT;

    /** Adds files and folders that are not in it yet. */
    void add(Collection<Path> paths) {
        paths.stream()
                .map(p -> p.toAbsolutePath().normalize())
                .filter(p -> !files.contains(p))
                .forEach(files::add);
    }

    void remove(Object path) {
        files.remove(path);
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    boolean prototypes() {
        return prototypes;
    }

    void setPrototypes(boolean wanted) {
        prototypes = wanted;
    }

    ImportSettings settings() {
        return settings;
    }

    void setSettings(ImportSettings newSettings) {
        settings = newSettings;
    }

    boolean isEmpty() {
        return files.isEmpty() && !prototypes;
    }

    Asked asked() {
        return new Asked(files(), prototypes, settings);
    }

    List<ImportSource> sources() {
        List<ImportSource> sources = new ArrayList<>();
        if (prototypes) {
            sources.add(ImportSource.prototypes());
        }
        files.forEach(f -> sources.add(ImportSource.of(f)));
        return sources;
    }

    /** A name for the dataset: that of the first file without its endings. */
    String suggestedName() {
        if (files.isEmpty()) {
            return prototypes ? "prototypes" : "dataset";
        }
        Path name = files.get(0).getFileName();
        String stem =
                name == null ? "" : name.toString().replaceAll("(?i)\\.gz$", "").replaceAll("(?<=.)\\.[^.]*$", "");
        return stem.isBlank() ? "dataset" : stem;
    }
}
