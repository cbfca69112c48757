package org.pccd.dft.queue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** ILL, ABRT, BUS, FPE, SEGV: nobody sent them. */
    private static final Set<Integer> CRASHES = Set.of(4, 6, 7, 8, 11);

    private static final Pattern SIGNAL =
            Pattern.compile("(?:exited on|due to|terminated with) signal:? (\\d{1,2})\\b");

    /** Of shells, where there is no such command. */
    private static final int NOT_FOUND = 127;

    /** What OpenMPI's, MPICH's and Slurm's starters say where there is no such program. */
    private static final List<String> ABSENT = List.of(
            "command not found",
            "unable to find the specified executable",
            "could not find an executable",
            "unable to launch the specified application",
            "execvp error on file",
            "execve(): ");

    private static final long TAIL = 8192;
    private static final long NOTHING_FREE = 1 << 20;
    private static final List<String> FULL =
            List.of("no space left", "not enough space", "quota exceeded", "disk full", "file too large");

    DftReading of(DftReading read, ProgramWatch.End end, int exit) throws IOException {
        boolean complete = read.state().over() && read.state() != DftState.FAILED;
        if (complete) {
            return read;
        }
        if (end == ProgramWatch.End.STOPPED) {
            // What a program says while it is being ended is no fault of its own.
            return DftReading.of(DftState.INTERRUPTED, "Stopped on request; running again goes on.", read.result());
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
            case ITSELF, STOPPED -> itself(read, exit, tail);
        };
    }

    private static DftReading itself(DftReading read, int exit, String tail) {
        if (absent(read, exit, tail)) {
            return failed(
                    DftFault.PROGRAM_ABSENT,
                    "The program was not found where the worker runs: install it, or set 'command'. What was started"
                            + " said: " + last(tail),
                    read);
        }
        int signal = signal(exit, tail);
        if (CRASHES.contains(signal)) {
            return failed(
                    DftFault.PROGRAM_ERROR,
                    "The program crashed (signal " + signal + ")"
                            + (last(tail).isEmpty() ? "." : "; its last line is: " + last(tail)),
                    read);
        }
        if (signal > 0) {
            return failed(
                    DftFault.KILLED,
                    "The program was killed by signal " + signal
                            + (signal == KILL ? ", by someone or by the system for want of memory" : "")
                            + "; running again goes on.",
                    read);
        }
        String last = last(tail);
        return failed(
                DftFault.NO_RESULT,
                "The program ended (exit code " + exit + ") without saying that it is done"
                        + (last.isEmpty() ? " or anything else." : "; its last line is: " + last),
                read);
    }

    // Of the program itself, or of one that mpirun started and tells of; 0 for none.
    private static int signal(int exit, String tail) {
        if (exit > FIRST_SIGNAL && exit < LAST_SIGNAL) {
            return exit - FIRST_SIGNAL;
        }
        Matcher told = SIGNAL.matcher(tail);
        return exit != 0 && told.find() ? Integer.parseInt(told.group(1)) : 0;
    }

    // Behind a shell, mpirun or srun, which start and say that there is nothing to run.
    private static boolean absent(DftReading read, int exit, String tail) {
        String text = tail.toLowerCase(Locale.ROOT);
        return read.result() == null
                && exit != 0
                && (exit == NOT_FOUND && text.contains("not found")
                        || ABSENT.stream().anyMatch(text::contains));
    }

    private static String last(String tail) {
        return tail.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce((a, b) -> b)
                .orElse("");
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
