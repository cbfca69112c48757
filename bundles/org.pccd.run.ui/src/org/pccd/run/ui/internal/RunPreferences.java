package org.pccd.run.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.pccd.run.Launcher;

/** What the page PCCD &gt; Runs keeps. */
public class RunPreferences extends AbstractPreferenceInitializer {
    /** Folders with runs besides the projects, separated as in a search path. */
    public static final String FOLDERS = "folders";

    public static final String POLL_MILLIS = "pollMillis";
    public static final String LAUNCHER = "launcher";
    public static final String CLOSING = "closing";

    /** What closing the workbench does about runs that live. */
    public enum Closing {
        ASK,
        KEEP,
        STOP
    }

    private static final int USUAL_POLL = 1000;

    @Override
    public void initializeDefaultPreferences() {
        var defaults = DefaultScope.INSTANCE.getNode(RunUi.PLUGIN);
        defaults.put(FOLDERS, "");
        defaults.putInt(POLL_MILLIS, USUAL_POLL);
        defaults.put(LAUNCHER, Launcher.LOCAL);
        defaults.put(CLOSING, Closing.ASK.name());
    }

    /** For preference pages and for those that follow changes. */
    public static ScopedPreferenceStore store() {
        return new ScopedPreferenceStore(InstanceScope.INSTANCE, RunUi.PLUGIN);
    }

    public static List<Path> folders() {
        return Stream.of(store().getString(FOLDERS).split(java.io.File.pathSeparator))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .map(Path::of)
                .toList();
    }

    public static long pollMillis() {
        return Math.max(200, store().getInt(POLL_MILLIS));
    }

    public static String launcher() {
        return store().getString(LAUNCHER);
    }

    public static Closing closing() {
        return Closing.valueOf(store().getString(CLOSING));
    }

    public static void remember(Closing closing) {
        store().setValue(CLOSING, closing.name());
    }
}
