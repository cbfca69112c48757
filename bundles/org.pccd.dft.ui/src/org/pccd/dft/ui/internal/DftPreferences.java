package org.pccd.dft.ui.internal;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.pccd.dft.queue.DftQueue;
import org.pccd.run.Launcher;

/** Where jobs are looked for, and how they are run the first time. */
public final class DftPreferences extends AbstractPreferenceInitializer {
    public static final String FOLDERS = "folders";
    public static final String LAUNCHER = "launcher";
    public static final String WORKERS = "workers";
    public static final String CORES = "cores";

    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(DftUi.PLUGIN);
        defaults.put(FOLDERS, "");
        defaults.put(LAUNCHER, Launcher.LOCAL);
        defaults.putInt(WORKERS, 1);
        defaults.putInt(CORES, 1);
    }

    public static ScopedPreferenceStore store() {
        return new ScopedPreferenceStore(InstanceScope.INSTANCE, DftUi.PLUGIN);
    }

    /** Folders outside of the workspace in which there are jobs. */
    public static List<Path> folders() {
        return Stream.of(store().getString(FOLDERS).split(File.pathSeparator))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** How jobs are run that have never run; others run as they did. */
    public static DftQueue.Options options(boolean retry) {
        return new DftQueue.Options(
                Math.max(1, store().getInt(WORKERS)),
                Math.max(1, store().getInt(CORES)),
                store().getString(LAUNCHER),
                retry);
    }
}
