package org.pccd.plugins;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where plugins lie that are used without being a part of the installation: a jar each, or a folder with several jars.
 * Every process that starts, window, command or worker, looks there.
 */
public final class PluginFolders {
    /** System property with the user's folder; workers get it from the process that starts them. */
    public static final String PROPERTY = "pccd.plugins";

    private static final String VARIABLE = "PCCD_PLUGINS";
    private static final String NAME = "dropins";

    private PluginFolders() {}

    /** The user's: system property {@value #PROPERTY}, else {@code PCCD_PLUGINS}, else {@code ~/.pccd/dropins}. */
    public static Path ofUser() {
        return Stream.of(System.getProperty(PROPERTY), System.getenv(VARIABLE))
                .filter(s -> s != null && !s.isBlank())
                .findFirst()
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".pccd", NAME))
                .toAbsolutePath()
                .normalize();
    }

    /** {@code dropins} of the installation, for all its users; none outside the product. */
    public static Optional<Path> ofInstallation() {
        // The platform writes spaces into this address as they are.
        return Optional.ofNullable(System.getProperty("osgi.install.area"))
                .filter(a -> a.startsWith("file:"))
                .map(a -> Path.of(URI.create(a.replace(" ", "%20"))).resolve(NAME));
    }

    /** Both, the installation's first. */
    public static List<Path> all() {
        return Stream.concat(ofInstallation().stream(), Stream.of(ofUser())).toList();
    }

    /** Whether this user may not write into the installation: the start script then keeps its state elsewhere. */
    public static boolean installationIsReadOnly() {
        return System.getProperty("osgi.sharedConfiguration.area") != null;
    }
}
