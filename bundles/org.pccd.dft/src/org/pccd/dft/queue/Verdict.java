package org.pccd.dft.queue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.pccd.core.FreeSpace;
import org.pccd.dft.Calculator;
import org.pccd.dft.DftFault;
import org.pccd.dft.DftReading;
import org.pccd.dft.DftState;

/**
 * What became of a program that has ended: first what it says of its convergence, then how it ended, and of its exit
 * code only what no program can say of itself, that a signal ended it.
 */
record Verdict(Path folder, DftLimits limits) {
    private static final int FIRST_SIGNAL = 128;
    private static final int LAST_SIGNAL = 192;
    private static final int KILL = 9;
    private static final long TAIL = 8192;
    private static final long NOTHING_FREE = 1 << 20;
    private static final List<String> FULL =
            List.of("no space left", "not enough space", "quota exceeded", "disk full", "file too large");

    DftReading of(DftReading read, ProgramWatch.End end, int exit) throws IOException {
        boolean complete = read.state().over() && read.state() != DftState.FAILED;
        if (complete) {
            return read;
        }
        String tail = tail(Calculator.OUT) + tail(Calculator.ERR);
        if (full(tail)) {
            return failed(
                    DftFault.DISK_FULL,
                    "The disk of " + folder + " was full: free space there; running again goes on.",
                    read);
        }
        if (read.state() == DftState.FAILED) {
            return read;
        }
        return switch (end) {
            case STOPPED ->
                DftReading.of(DftState.INTERRUPTED, "Stopped on request; running again goes on.", read.result());
            case SILENT ->
                failed(
                        DftFault.SILENT,
                        "The program wrote nothing for " + limits.silentMinutes() + " minutes and was ended.",
                        read);
            case TIME ->
                failed(
                        DftFault.TIME_LIMIT,
                        "The program was not done after " + limits.hours() + " hours and was ended; running again goes"
                                + " on.",
                        read);
            case ITSELF -> itself(read, exit, tail);
        };
    }

    private static DftReading itself(DftReading read, int exit, String tail) {
        if (exit > FIRST_SIGNAL && exit < LAST_SIGNAL) {
            int signal = exit - FIRST_SIGNAL;
            return failed(
                    DftFault.KILLED,
                    "The program was killed by signal " + signal
                            + (signal == KILL ? ", by someone or by the system for want of memory" : "")
                            + "; running again goes on.",
                    read);
        }
        String last = tail.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce((a, b) -> b)
                .orElse("");
        return failed(
                DftFault.NO_RESULT,
                "The program ended (exit code " + exit + ") without saying that it is done"
                        + (last.isEmpty() ? " or anything else." : "; its last line is: " + last),
                read);
    }

    private static DftReading failed(DftFault fault, String message, DftReading read) {
        return DftReading.failed(fault, message, read.result());
    }

    private boolean full(String tail) throws IOException {
        String text = tail.toLowerCase(Locale.ROOT);
        return FULL.stream().anyMatch(text::contains) || FreeSpace.bytes(folder) < NOTHING_FREE;
    }

    private String tail(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - TAIL));
            ByteBuffer buffer = ByteBuffer.allocate((int) TAIL);
            while (channel.read(buffer) > 0) {
                continue;
            }
            return new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1) + "\n";
        }
    }
}
