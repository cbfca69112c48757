package org.pccd.run.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** This machine and this process. */
public final class Machine {
    private static final Path PROC_STATUS = Path.of("/proc/self/status");
    private static final String NAME = hostName();
    private static final String BOOT =
            firstWord(Path.of("/proc/sys/kernel/random/boot_id")).orElse("");

    private Machine() {}

    public static String name() {
        return NAME;
    }

    public static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** Seconds since 1970. */
    public static double time() {
        return System.currentTimeMillis() / 1000.0;
    }

    public static long pid() {
        return ProcessHandle.current().pid();
    }

    /** Identifies the time since this machine was started, empty where the system does not tell. */
    public static String boot() {
        return BOOT;
    }

    /** Seconds since this machine was started, sleep included and independent of the clock; NaN where not told. */
    public static double uptime() {
        return firstWord(Path.of("/proc/uptime")).map(Double::parseDouble).orElse(Double.NaN);
    }

    /** Physical memory in MB, empty where the system does not tell. */
    public static Optional<Long> physicalMegabytes() {
        return value(Path.of("/proc/meminfo"), "MemTotal:").map(kilobytes -> kilobytes / 1024);
    }

    /** Resident memory of this process in MB, null where the system does not tell. */
    public static Double memoryMegabytes() {
        return value(PROC_STATUS, "VmRSS:").map(kilobytes -> kilobytes / 1024.0).orElse(null);
    }

    private static Optional<Long> value(Path file, String key) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            // A figure for people only: it is left out where it cannot be had.
            return Optional.empty();
        }
    }

    private static Optional<String> firstWord(Path file) {
        try {
            return Files.isReadable(file) ? Optional.of(Files.readString(file).split("\\s")[0]) : Optional.empty();
        } catch (IOException e) {
            // Only Linux has these files.
            return Optional.empty();
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
