package org.pccd.torch;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.util.Platform;
import ai.djl.util.Utils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.pccd.core.Diagnosis.Check;
import org.pccd.core.PccdException;

/**
 * Starts libtorch once per process: without network, from the native library of the installed platform fragment or from
 * the one that {@code PCCD_LIBTORCH} names.
 */
public final class TorchEngine {
    /** The release of libtorch that the native glue is built for; another one starts and then computes garbage. */
    public static final String VERSION = "2.7.1";

    /** What users set to bring their own libtorch: the library, its {@code lib} folder, or a Python package. */
    public static final String VARIABLE = ExternalTorch.VARIABLE;

    private static final String SUPPORTED =
            "Linux x86_64, Linux aarch64, Windows x86_64 and macOS aarch64 (Apple silicon)";

    // Which JNI library of DJL's goes with a libtorch that has CUDA, whichever CUDA that is.
    private static final String CUDA_FLAVOUR = "cu128";

    private static ExternalTorch external;
    private static double startSeconds = -1;

    private TorchEngine() {}

    /**
     * Starts the engine where it is not running yet.
     *
     * @throws PccdException where this platform has no native library, it does not load, or it is of another release
     */
    public static synchronized void start() {
        if (startSeconds >= 0) {
            return;
        }
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        long begin = System.nanoTime();
        try {
            withLoader(() -> {
                external = chosen();
                if (external != null) {
                    use(external);
                }
                EngineCache.prepare(Platform.detectPlatform("pytorch"), flavour(external));
                Engine engine = Engine.getEngine("PyTorch");
                checkVersion("The PyTorch engine reports", engine.getVersion());
                return engine;
            });
            startSeconds = (System.nanoTime() - begin) * 1e-9;
        } catch (PccdException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw new PccdException(
                    "The PyTorch library does not start on " + platform() + ": " + reason(e) + ". " + advice(e), e);
        }
    }

    private static String advice(Throwable failure) {
        if (external == null) {
            return "Free space on the disk of " + EngineCache.folder()
                    + " or delete that folder, so that it is unpacked anew; set ENGINE_CACHE_DIR to use another.";
        }
        if (external.cuda() && reason(failure).contains("libcuda.so")) {
            return "This libtorch has CUDA, but no NVIDIA driver is installed here: install it, or unset "
                    + ExternalTorch.VARIABLE + " on this machine.";
        }
        return "Install the libtorch in " + external.lib() + " anew with all that it needs, or unset "
                + ExternalTorch.VARIABLE + ".";
    }

    /** Seconds that the start took. */
    static synchronized double startSeconds() {
        return startSeconds;
    }

    /** Whether the running engine has CUDA; it may still find no device. */
    static synchronized boolean cuda() {
        return external != null && external.cuda();
    }

    /** The release of the libtorch in use, with its build: {@code 2.7.1+cu128}. */
    static synchronized String version() {
        return external == null ? VERSION : external.version();
    }

    /** Which libtorch is in use, for people. */
    static synchronized String library() {
        if (external == null) {
            return VERSION + ", for the CPU, part of this product";
        }
        return external.version() + (external.cuda() ? ", with CUDA, " : ", for the CPU, ") + external.lib();
    }

    /** Whether only the user says which release the library is. */
    static synchronized boolean versionOnlyStated() {
        return external != null && external.stated();
    }

    /** Versions of PyTorch and DJL that the native glue was built for. */
    static String glue() {
        try (InputStream in = NDManager.class.getResourceAsStream("/jnilib/pytorch.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("jni_version") + (cuda() ? ", " + CUDA_FLAVOUR : ", cpu");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** State of the cache, before the engine is started. */
    static Check cacheCheck() {
        return withLoader(() -> {
            Optional<ExternalTorch> own = ExternalTorch.find(Utils::getEnvOrSystemProperty);
            return EngineCache.check(Platform.detectPlatform("pytorch"), flavour(own.orElse(null)));
        });
    }

    // DJL looks for its engines and native libraries through the thread's loader.
    private static <T> T withLoader(Supplier<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(NDManager.class.getClassLoader());
        try {
            return action.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static ExternalTorch chosen() {
        String version = Utils.getEnvOrSystemProperty("PYTORCH_VERSION");
        if (version != null && !version.isEmpty()) {
            checkVersion("PYTORCH_VERSION says", version);
        }
        Optional<ExternalTorch> own = ExternalTorch.find(Utils::getEnvOrSystemProperty);
        own.ifPresent(o -> checkVersion("The libtorch in " + o.lib() + " is", o.version()));
        if (own.isEmpty() && !known()) {
            throw noNativeLibrary();
        }
        return own.orElse(null);
    }

    private static void use(ExternalTorch own) {
        System.setProperty("PYTORCH_LIBRARY_PATH", own.lib().toString());
        System.setProperty("PYTORCH_VERSION", VERSION);
        System.setProperty("PYTORCH_FLAVOR", flavour(own));
    }

    private static String flavour(ExternalTorch own) {
        return own == null ? null : own.cuda() ? CUDA_FLAVOUR : "cpu";
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
                + ": use one of these, or set " + ExternalTorch.VARIABLE
                + " to a libtorch " + VERSION + ".");
    }

    static void checkVersion(String what, String version) {
        if (!version.equals(VERSION) && !version.matches("\\Q" + VERSION + "\\E[+-].*")) {
            throw new PccdException(what + " version " + version + ", but only " + VERSION
                    + " gives right results; install that release, or unset " + ExternalTorch.VARIABLE
                    + ", PYTORCH_LIBRARY_PATH and PYTORCH_VERSION to use the one of this product.");
        }
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
