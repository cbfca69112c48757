package org.pccd.run;

import java.util.List;
import java.util.Map;
import org.pccd.core.PluginOrigin;

/**
 * Where a run comes from.
 *
 * @param created time, ISO 8601 in UTC
 * @param machine name of the computer
 * @param system operating system, version and processor type
 * @param java version and vendor
 * @param encoderPlugin bundle and version that contributed the encoder
 * @param denoiserPlugin bundle and version that contributed the denoiser
 * @param plugins the same with the hashes of their jars; empty in runs of versions that did not record them
 * @param versions of the engine and its libraries
 * @param splits number of encoded structures by split
 */
public record Provenance(
        String created,
        String machine,
        String system,
        String java,
        int processors,
        String encoderPlugin,
        String denoiserPlugin,
        List<PluginOrigin> plugins,
        Map<String, String> versions,
        Map<String, Integer> splits) {
    public Provenance {
        plugins = plugins == null ? List.of() : List.copyOf(plugins);
    }
}
