package org.pccd.core;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import org.pccd.core.Diagnosis.Check;

/** System, Java, processors, memory and the folder for temporary files, as a process started now gets them. */
public final class MachineDiagnosis {
    private static final long MEBI = 1L << 20;
    private static final long GIBI = 1L << 30;

    private MachineDiagnosis() {}

    /** Looks at the machine; nothing stays changed. */
    public static Diagnosis of() {
        Diagnosis.Builder diagnosis = new Diagnosis.Builder();
        diagnosis.fact("System", property("os.name") + " " + property("os.version") + ", " + property("os.arch"));
        diagnosis.fact("Java", Runtime.version() + ", " + property("java.vendor") + ", " + property("java.home"));
        diagnosis.fact("Processors", Runtime.getRuntime().availableProcessors());
        memory(diagnosis, MemoryLimit.OF_THIS_PROCESS);
        diagnosis.check(temporary(Path.of(property("java.io.tmpdir"))));
        return diagnosis.build();
    }

    static void memory(Diagnosis.Builder diagnosis, MemoryLimit limits) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long total = limits.total().orElse(system.getTotalMemorySize());
        long free = limits.available().orElse(system.getFreeMemorySize());
        long heap = Runtime.getRuntime().maxMemory();
        OptionalLong limit = limits.limit();
        diagnosis.fact("Memory", gibi(total) + ", " + gibi(free) + " available");
        diagnosis.fact("Memory limit", limit.isPresent() ? gibi(limit.getAsLong()) + " (control group)" : "none found");
        diagnosis.fact("Java heap", gibi(heap) + " at most");
        long bound = Math.min(limit.orElse(Long.MAX_VALUE), total);
        if (heap > bound) {
            diagnosis.check(Check.warning(
                    "memory",
                    "Java may use " + gibi(heap) + ", more than the " + gibi(bound) + " that this process can get",
                    "Set PCCD_HEAP to at most half of that, for the engine needs memory beside it."));
        } else if (Math.min(free, bound) < 2 * GIBI) {
            diagnosis.check(Check.warning(
                    "memory",
                    "only " + gibi(Math.min(free, bound)) + " available",
                    "The demo and small networks need up to 2 GiB, the paper's needs more: close other programs."));
        } else {
            diagnosis.check(Check.ok("memory", gibi(Math.min(free, bound)) + " available"));
        }
    }

    /**
     * Whether a folder, or the nearest one above it that exists, can be written and has space.
     *
     * @param needed bytes
     * @param setting what a user changes to choose another folder
     */
    public static Check folder(String name, Path folder, long needed, String setting) {
        Path existing = folder.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        String advice =
                "Choose with " + setting + " a folder that you can write and that has " + needed / MEBI + " MiB free.";
        try {
            if (existing == null || !Files.isDirectory(existing)) {
                return Check.error(name, folder + " is not a folder", advice);
            }
            Files.delete(Files.createTempFile(existing, "pccd", ".tmp"));
            long free = FreeSpace.bytes(existing);
            return free >= needed
                    ? Check.ok(name, folder + " can be written, " + gibi(free) + " free")
                    : Check.error(
                            name,
                            folder + " has only " + free / MEBI + " MiB free",
                            "Free space, or c" + advice.substring(1));
        } catch (IOException e) {
            String why = DiskFailure.full(e) ? "is full" : DiskFailure.denied(e) ? "cannot be written" : "fails: " + e;
            return Check.error(name, folder + " " + why, advice);
        }
    }

    // Java does not make this folder where it is missing.
    static Check temporary(Path folder) {
        String name = "temporary files";
        String setting = "JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER";
        return Files.isDirectory(folder)
                ? folder(name, folder, 100 * MEBI, setting)
                : Check.error(name, folder + " is not a folder", "Make it, or choose another: " + setting + ".");
    }

    private static String property(String name) {
        return System.getProperty(name);
    }

    static String gibi(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", (double) bytes / GIBI);
    }
}
