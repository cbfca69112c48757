package org.pccd.torch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.pccd.core.DeviceChoice;
import org.pccd.core.Diagnosis;
import org.pccd.core.Diagnosis.Check;
import org.pccd.core.Diagnosis.Grade;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;

/** Tries the engine: cache, start, device, numbers. */
public final class EngineDiagnosis {
    private static final DeviceChoice CPU = new DeviceChoice(DeviceChoice.Kind.CPU, 0);

    private EngineDiagnosis() {}

    /** Compares a network's numbers with known ones. */
    @FunctionalInterface
    public interface SelfTest {
        /** @param exact whether the device computes in full float32 and repeats its bits, as the CPU does */
        List<Check> run(DeviceChoice device, int threads, boolean exact, Progress progress);
    }

    /**
     * What a worker would run on here; what is wrong is told in the result, not thrown.
     *
     * @param threads for the engine, at least 1
     */
    public static Diagnosis of(DeviceChoice choice, int threads, SelfTest test, Progress progress) {
        Diagnosis.Builder diagnosis = new Diagnosis.Builder();
        int processors = Runtime.getRuntime().availableProcessors();
        diagnosis.fact("Threads", threads);
        diagnosis.check(
                threads <= processors
                        ? Check.ok("threads", threads + " on " + processors + " processors")
                        : Check.warning(
                                "threads",
                                threads + " threads on " + processors + " processors slow each other down",
                                "Choose at most " + processors + "."));
        try {
            progress.begin("Starting the engine", -1, "");
            Check cache = TorchEngine.cacheCheck();
            diagnosis.check(cache);
            if (cache.grade() == Grade.ERROR) {
                return diagnosis.build();
            }
            TorchEngine.start();
            engine(diagnosis);
            Device device = device(diagnosis, choice);
            DeviceChoice found = device.isGpu() ? new DeviceChoice(DeviceChoice.Kind.CUDA, device.getDeviceId()) : CPU;
            test.run(found, threads, !device.isGpu(), progress).forEach(diagnosis::check);
        } catch (PccdException e) {
            diagnosis.check(Check.error("engine", e.getMessage(), ""));
        }
        return diagnosis.build();
    }

    /** Versions of what computes, and where. */
    public static Map<String, String> versions() {
        Device device = TorchDevice.of(DeviceChoice.current());
        return Map.of(
                "PyTorch", TorchEngine.version(),
                "Deep Java Library", Engine.getDjlVersion(),
                "Glue to Java", TorchEngine.glue(),
                "Device", name(device));
    }

    private static String name(Device device) {
        return device.isGpu() ? "cuda:" + device.getDeviceId() : "cpu";
    }

    private static void engine(Diagnosis.Builder diagnosis) {
        diagnosis.fact("Engine", "PyTorch " + TorchEngine.library());
        diagnosis.fact("Deep Java Library", Engine.getDjlVersion());
        diagnosis.fact("Glue to Java", TorchEngine.glue());
        diagnosis.fact("Engine features", String.join(", ", new TreeSet<>(JniUtils.getFeatures())));
        diagnosis.fact("Engine cache", EngineCache.folder());
        String took = String.format(Locale.ROOT, "in %.1f s", TorchEngine.startSeconds());
        diagnosis.check(Check.ok("engine", "PyTorch " + TorchEngine.VERSION + " started " + took));
        if (TorchEngine.versionOnlyStated()) {
            diagnosis.check(Check.warning(
                    "engine version",
                    "the library does not say its version; PYTORCH_VERSION says " + TorchEngine.VERSION,
                    "Install a libtorch with its file build-version, so that nobody has to be believed."));
        }
    }

    private static Device device(Diagnosis.Builder diagnosis, DeviceChoice choice) {
        Device device = TorchDevice.of(choice);
        String name = name(device);
        diagnosis.fact("Device", name + " (asked for: " + choice + ")");
        boolean unused = TorchEngine.cuda() && choice.kind() == DeviceChoice.Kind.AUTO && !device.isGpu();
        diagnosis.check(
                unused
                        ? Check.warning(
                                "device",
                                "libtorch has CUDA, but the CPU is used: " + TorchDevice.trouble(Device.gpu(0)),
                                "Mend that to use the GPU, or set PCCD_DEVICE=cpu.")
                        : Check.ok("device", name));
        return device;
    }
}
