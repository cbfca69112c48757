package org.pccd.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.pccd.core.Json;
import org.pccd.run.internal.Machine;

/**
 * What tells a process from any other one, before and after.
 *
 * @param start when it started: on Linux {@code ticks:N} since the machine's start, which no change of the clock
 *     touches; elsewhere ISO 8601
 * @param machine its name
 * @param boot of the machine's present uptime, empty where the system does not tell
 */
public record ProcessId(long pid, String start, String machine, String boot) {
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);
    private static final String TICKS = "ticks:";
    private static final int START_FIELD = 22;
    private static final ProcessId CURRENT = of(ProcessHandle.current());

    public static ProcessId current() {
        return CURRENT;
    }

    public static ProcessId of(ProcessHandle process) {
        return new ProcessId(process.pid(), start(process), Machine.name(), Machine.boot());
    }

    /** What {@link #toString} gave; empty where the text is something else. */
    public static Optional<ProcessId> parse(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Json.mapper().readValue(text, ProcessId.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** One line of JSON. */
    @Override
    public String toString() {
        return Json.line(this);
    }

    /** Whether the machine is this one, and has not been started anew since. */
    public boolean here() {
        return machine.equals(Machine.name()) && !rebooted();
    }

    /** Whether this machine was started anew since that process. */
    public boolean rebooted() {
        return machine.equals(Machine.name())
                && !boot.isEmpty()
                && !Machine.boot().isEmpty()
                && !boot.equals(Machine.boot());
    }

    /** The process, where it lives on this machine and is still the same one. */
    public Optional<ProcessHandle> process() {
        return here() && pid > 0
                ? ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::sameStart)
                : Optional.empty();
    }

    private boolean sameStart(ProcessHandle process) {
        if (start.startsWith(TICKS)) {
            return start.equals(start(process));
        }
        Optional<Instant> now = process.info().startInstant();
        try {
            return now.isEmpty()
                    || Duration.between(Instant.parse(start), now.get()).abs().compareTo(CLOCK_STEP) <= 0;
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    private static String start(ProcessHandle process) {
        Optional<String> ticks = statField(process.pid(), START_FIELD);
        return ticks.map(t -> TICKS + t)
                .orElseGet(() ->
                        process.info().startInstant().map(Instant::toString).orElse(""));
    }

    /** Whether the process is stopped by a signal or a debugger; false where the system does not tell. */
    public boolean stopped() {
        return here()
                && statField(pid, 3).filter(s -> s.equals("T") || s.equals("t")).isPresent();
    }

    // Fields are counted from 1; the second, the name in parentheses, may contain anything.
    private static Optional<String> statField(long pid, int field) {
        Path file = Path.of("/proc/" + pid + "/stat");
        try {
            String text = Files.readString(file);
            String[] rest = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return Optional.of(rest[field - 3]);
        } catch (IOException | RuntimeException e) {
            // Another system, or the process has ended.
            return Optional.empty();
        }
    }
}
