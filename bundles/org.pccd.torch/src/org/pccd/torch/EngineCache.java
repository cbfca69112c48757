package org.pccd.torch;

import ai.djl.ndarray.NDManager;
import ai.djl.util.Platform;
import ai.djl.util.Utils;
import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.pccd.core.Diagnosis.Check;
import org.pccd.core.Diagnosis.Grade;
import org.pccd.core.Folders;
import org.pccd.core.MachineDiagnosis;
import org.pccd.core.PccdException;

/**
 * The folder in which DJL unpacks native libraries at the first start: {@code ENGINE_CACHE_DIR}, or the place for
 * caches of this user. What is there already may be read-only.
 */
final class EngineCache {
    /** The setting that moves the folder. */
    static final String VARIABLE = "ENGINE_CACHE_DIR";

    private static final String NAME = "engine cache";
    private static final long MEBI = 1L << 20;
    private static final long LIBTORCH = 470 * MEBI;
    private static final long GLUE_ONLY = 8 * MEBI;

    private EngineCache() {}

    /** The folder; from now on DJL uses it too. */
    static Path folder() {
        if (Utils.getEnvOrSystemProperty(VARIABLE) == null && Utils.getEnvOrSystemProperty("DJL_CACHE_DIR") == null) {
            System.setProperty(VARIABLE, userCache().toString());
        }
        return Utils.getEngineCacheDir();
    }

    /**
     * Makes sure that what is still to be unpacked can be, and removes what is damaged, so that DJL unpacks it anew: a
     * library that was cut short, as by a power failure, would crash the process.
     *
     * @param platform of the native library, as DJL detects it
     * @param externalFlavour of the glue to Java where the user brings libtorch, else null
     * @throws PccdException where the folder is read-only or its disk is too full, saying what to do
     */
    static void prepare(Platform platform, String externalFlavour) {
        Check check = check(platform, externalFlavour);
        if (check.grade() == Grade.ERROR) {
            throw new PccdException("The folder for native libraries " + check.finding() + ". " + check.advice());
        }
        Path libraries = libraries(platform, externalFlavour);
        try {
            if (Files.exists(libraries) && !whole(libraries, platform, externalFlavour)) {
                Folders.delete(libraries);
            }
        } catch (IOException e) {
            throw new PccdException(
                    "The damaged native libraries in " + libraries + " cannot be removed (" + e.getMessage()
                            + "); end other programs that use them and delete that folder.",
                    e);
        }
        sweep(folder().resolve("pytorch"));
    }

    /** Whether {@link #prepare} will succeed; nothing stays changed. */
    static Check check(Platform platform, String externalFlavour) {
        if (whole(libraries(platform, externalFlavour), platform, externalFlavour)) {
            return Check.ok(NAME, folder() + " holds the native libraries");
        }
        return MachineDiagnosis.folder(NAME, folder(), externalFlavour != null ? GLUE_ONLY : LIBTORCH, VARIABLE);
    }

    private static Path libraries(Platform platform, String externalFlavour) {
        String name = externalFlavour == null
                ? platform.getVersion() + '-' + platform.getFlavor()
                : TorchEngine.VERSION + '-' + externalFlavour;
        return folder().resolve("pytorch").resolve(name + '-' + platform.getClassifier());
    }

    private static boolean whole(Path libraries, Platform platform, String externalFlavour) {
        String flavour = externalFlavour == null ? platform.getFlavor() : externalFlavour;
        String glue = System.mapLibraryName("djl_torch");
        String classifier = platform.getClassifier();
        boolean whole =
                whole(libraries.resolve(platform.getApiVersion() + '-' + glue), "jnilib", classifier, flavour, glue);
        for (String library : externalFlavour == null ? platform.getLibraries() : new String[0]) {
            whole &= whole(libraries.resolve(library), "pytorch", flavour, classifier, library);
        }
        return whole;
    }

    /** Whether a file has as many bytes as the resource from which it was unpacked. */
    private static boolean whole(Path file, String... resource) {
        URL packed = NDManager.class.getClassLoader().getResource(String.join("/", resource));
        try {
            if (packed == null || !Files.exists(file)) {
                return false;
            }
            URLConnection connection = packed.openConnection();
            // Inside OSGi the length is known only when the stream has been opened.
            connection.getInputStream().close();
            int length = connection.getContentLength();
            return length < 0 || Files.size(file) == length;
        } catch (IOException e) {
            return false;
        }
    }

    // A process that is killed while it unpacks leaves up to 448 MB behind.
    private static void sweep(Path unpacked) {
        Instant old = Instant.now().minus(Duration.ofHours(1));
        try {
            for (Path entry : Folders.list(unpacked)) {
                if (entry.getFileName().toString().startsWith("tmp")
                        && Files.getLastModifiedTime(entry).toInstant().isBefore(old)) {
                    Folders.discard(entry);
                }
            }
        } catch (IOException e) {
            // Another process sweeps too, or the folder is read-only; what stays does no harm.
            return;
        }
    }

    private static Path userCache() {
        String home = System.getProperty("user.home");
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String local = System.getenv("LOCALAPPDATA");
        String xdg = System.getenv("XDG_CACHE_HOME");
        if (os.startsWith("windows") && local != null) {
            return Path.of(local, "pccd", "engine");
        }
        if (os.startsWith("mac")) {
            return Path.of(home, "Library", "Caches", "pccd", "engine");
        }
        return xdg != null && !xdg.isEmpty()
                ? Path.of(xdg, "pccd", "engine")
                : Path.of(home, ".cache", "pccd", "engine");
    }
}
