package org.pccd.diffusion.unet.internal;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.util.Platform;
import ai.djl.util.Utils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.pccd.core.PccdException;

/**
 * Starts libtorch once per process: without network, from the native library of the installed platform fragment or from
 * the one that {@code PYTORCH_LIBRARY_PATH} names.
 */
public final class TorchEngine {
    /** The release of libtorch that the native glue is built for; another one starts and then computes garbage. */
    public static final String VERSION = "2.7.1";

    private static final String SUPPORTED =
            "Linux x86_64, Linux aarch64, Windows x86_64 and macOS aarch64 (Apple silicon)";

    private static boolean started;

    private TorchEngine() {}

    /**
     * Starts the engine where it is not running yet.
     *
     * @throws PccdException where this platform has no native library, it does not load, or it is of another release
     */
    public static synchronized void start() {
        if (started) {
            return;
        }
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // DJL looks for its engines and native libraries through this loader.
        thread.setContextClassLoader(NDManager.class.getClassLoader());
        try {
            useCache();
            checkPlatform();
            Engine engine = Engine.getEngine("PyTorch");
            checkVersion("The PyTorch engine reports", engine.getVersion());
            started = true;
        } catch (PccdException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw new PccdException(
                    "The PyTorch library does not start on " + platform() + ": " + reason(e)
                            + ". Check free disk space and permissions of " + cache() + ", or set ENGINE_CACHE_DIR.",
                    e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void checkPlatform() {
        String version = Utils.getEnvOrSystemProperty("PYTORCH_VERSION");
        if (version != null && !version.isEmpty()) {
            checkVersion("PYTORCH_VERSION says", version);
        }
        String path = Utils.getEnvOrSystemProperty("PYTORCH_LIBRARY_PATH");
        if (path != null && !path.isEmpty()) {
            checkVersion("The libtorch in " + path + " is", ExternalTorch.version(Path.of(path), version));
        } else if (!known()) {
            throw noNativeLibrary();
        }
    }

    private static boolean known() {
        try {
            return !Platform.detectPlatform("pytorch").isPlaceholder();
        } catch (AssertionError e) {
            // What DJL throws for an operating system that it has never heard of.
            return false;
        }
    }

    static PccdException noNativeLibrary() {
        return new PccdException("There is no native library of PyTorch for this platform (" + platform()
                + "); training and sampling run on " + SUPPORTED
                + ": use one of these, or set PYTORCH_LIBRARY_PATH to a"
                + " libtorch " + VERSION + ".");
    }

    static void checkVersion(String what, String version) {
        if (!version.equals(VERSION) && !version.matches("\\Q" + VERSION + "\\E[+-].*")) {
            throw new PccdException(what + " version " + version + ", but only " + VERSION
                    + " gives right results; install that release or unset PYTORCH_LIBRARY_PATH and PYTORCH_VERSION.");
        }
    }

    private static void useCache() {
        if (Utils.getEnvOrSystemProperty("ENGINE_CACHE_DIR") == null
                && Utils.getEnvOrSystemProperty("DJL_CACHE_DIR") == null) {
            System.setProperty("ENGINE_CACHE_DIR", userCache().toString());
        }
        Path cache = cache();
        try {
            Files.createDirectories(cache);
        } catch (IOException e) {
            throw new PccdException(
                    "The folder " + cache + " for native libraries cannot be created (" + e
                            + "); set ENGINE_CACHE_DIR to a writable folder with 500 MB free.",
                    e);
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

    private static Path cache() {
        return Utils.getEngineCacheDir();
    }

    private static String platform() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }
}
