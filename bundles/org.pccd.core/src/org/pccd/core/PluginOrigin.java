package org.pccd.core;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The plugin that a class came from, so that a result can be traced to the code that made it.
 *
 * @param plugin symbolic name of the bundle, or {@code classpath} outside OSGi
 * @param version version of the bundle
 * @param sha256 of the bundle's jar, empty where it is a folder of classes
 */
public record PluginOrigin(String plugin, String version, String sha256) {
    /**
     * Finds and reads the jar.
     *
     * @throws PccdException where the jar cannot be read any more
     */
    public static PluginOrigin of(Class<?> type) {
        if (!Contributions.insideOsgi()) {
            return new PluginOrigin("classpath", "0", "");
        }
        Bundle bundle = FrameworkUtil.getBundle(type);
        return bundle == null
                ? new PluginOrigin("classpath", "0", "")
                : new PluginOrigin(
                        bundle.getSymbolicName(),
                        bundle.getVersion().toString(),
                        file(bundle).map(PluginOrigin::hash).orElse(""));
    }

    /** The jar of a bundle; none where it is a folder. */
    private static Optional<Path> file(Bundle bundle) {
        return FileLocator.getBundleFileLocation(bundle).map(File::toPath).filter(Files::isRegularFile);
    }

    private static String hash(Path jar) {
        try {
            return Sha256.ofFile(jar);
        } catch (IOException e) {
            throw new PccdException(
                    "The plugin " + jar + " cannot be read: " + e.getMessage() + ". Install it again.", e);
        }
    }

    @Override
    public String toString() {
        return plugin + " " + version + (sha256.isEmpty() ? "" : " (SHA-256 " + sha256 + ")");
    }
}
