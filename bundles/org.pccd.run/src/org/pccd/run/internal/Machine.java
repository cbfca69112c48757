package org.pccd.run.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** This machine and this process, and whether another process still lives. */
public final class Machine {
    private static final Path PROC_STATUS = Path.of("/proc/self/status");
    private static final String NAME = hostName();

    private Machine() {}

    public static String name() {
        return NAME;
    }

    public static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    public static long pid() {
        return ProcessHandle.current().pid();
    }

    /** When a process started, empty text where the system does not tell. */
    public static String start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    /** Whether the process with this number is still the one that started then. */
    public static boolean lives(long pid, String start) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return process.isPresent() && start(process.get()).equals(start);
    }

    /** Resident memory of this process in MB, null where the system does not tell. */
    public static Double memoryMegabytes() {
        if (!Files.isReadable(PROC_STATUS)) {
            return null;
        }
        try {
            for (String line : Files.readAllLines(PROC_STATUS)) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
                }
            }
        } catch (IOException e) {
            // A figure for the curve only: it is left out where it cannot be had.
            return null;
        }
        return null;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
