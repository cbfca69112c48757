package org.pccd.run.internal;

import java.util.List;
import java.util.stream.Stream;
import org.pccd.core.Contributed;
import org.pccd.core.PluginOrigin;
import org.pccd.run.RunConfiguration;

/** The plugins that a run works with, down to the hash of their jars. */
public final class PluginsInUse {
    private PluginsInUse() {}

    /** Those of encoder and denoiser, each once, as they are installed here and now. */
    public static List<PluginOrigin> of(RunConfiguration configuration) {
        return Stream.<Contributed<?>>of(
                        Components.encoderProvider(configuration.encoder().id()),
                        Components.denoiserProvider(configuration.denoiser().id()))
                .map(c -> PluginOrigin.of(c.service().getClass()))
                .distinct()
                .toList();
    }

    /**
     * Says in the log what a worker found, and what of it is not what the run was made with.
     *
     * @param recorded plugins of the run's provenance, empty where it was made before they were recorded
     */
    public static void log(List<PluginOrigin> found, List<PluginOrigin> recorded, RunLog log) {
        for (PluginOrigin plugin : found) {
            boolean known = recorded.isEmpty() || recorded.contains(plugin);
            log.add("Plugin " + plugin + (known ? "" : ", another one than the run was made with"));
        }
    }
}
