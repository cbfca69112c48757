package org.pccd.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Folders;

/** What a worker that is gone has left in the folder of its launch, and what it tells. */
final class Traces {
    private static final int OUT_OF_MEMORY = 3;
    private static final int FIRST_SIGNAL = 128;
    private static final long TAIL = 8192;
    private static final Map<Integer, String> SIGNALS = Map.of(
            1, "HUP", 2, "INT", 4, "ILL", 6, "ABRT", 7, "BUS", 8, "FPE", 9, "KILL", 11, "SEGV", 15, "TERM", 24, "XCPU");

    private Traces() {}

    /** The exit code of the worker's process, empty where none was written. */
    static Optional<Integer> exitCode(JobFolder job, Launch launch) {
        try {
            return Optional.of(Integer.parseInt(
                    Files.readString(job.folder(launch).resolve("exit")).strip()));
        } catch (IOException | NumberFormatException e) {
            // Not ended, or its guard was ended too.
            return Optional.empty();
        }
    }

    /** Notes of a worker that never began that it changed nothing: the state before it holds. */
    static void leftAsItWas(JobFolder job, Launch launch) throws IOException {
        AtomicFiles.write(job.folder(launch).resolve("exit"), Worker.BUSY + "\n");
    }

    /** Why a worker is gone, in one sentence; empty where nothing tells. */
    static String reason(JobFolder job, Launch launch) {
        String tail = tail(job.folder(launch).resolve("out.txt"));
        // First: libtorch may crash in its turn while Java ends the process for want of memory.
        if (tail.contains("java.lang.OutOfMemoryError")) {
            return "its Java heap of " + launch.resources().heapMegabytes()
                    + " MB was too small; resume with a larger --heap, or use a smaller batch.";
        }
        Optional<Path> crash = crashFile(job, launch);
        if (crash.isPresent()) {
            return "it crashed in native code" + frame(crash.get()) + "; the report is " + crash.get() + ".";
        }
        Optional<Integer> exit = exitCode(job, launch);
        if (exit.isEmpty()) {
            return "it left no exit code: it was ended together with its guard, or the machine went down.";
        }
        int code = exit.get();
        if (code > FIRST_SIGNAL && code <= FIRST_SIGNAL + 64) {
            int signal = code - FIRST_SIGNAL;
            return "it was killed by signal " + signal + " (" + SIGNALS.getOrDefault(signal, "?") + ")"
                    + (signal == 9 ? ", by someone or by the system for want of memory." : ".");
        }
        return "it ended with exit code " + code + lastLine(tail) + ".";
    }

    /** The newest report that Java wrote at a crash in native code. */
    static Optional<Path> crashFile(JobFolder job, Launch launch) {
        try {
            return Folders.list(job.folder(launch)).stream()
                    .filter(p -> p.getFileName().toString().startsWith("hs_err_pid"))
                    .reduce((a, b) -> b);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    // The report says "# Problematic frame:" and on the next line which.
    private static String frame(Path crash) {
        List<String> lines = tailless(crash).lines().toList();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).contains("Problematic frame")) {
                return " (" + lines.get(i + 1).replaceFirst("^#\\s*", "").strip() + ")";
            }
        }
        return "";
    }

    private static String tailless(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes((int) TAIL), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static String tail(Path file) {
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - TAIL));
            var buffer = java.nio.ByteBuffer.allocate((int) TAIL);
            while (channel.read(buffer) > 0) {
                continue;
            }
            return new String(buffer.array(), 0, buffer.position(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static String lastLine(String tail) {
        return tail.lines()
                .filter(l -> !l.isBlank() && !l.startsWith("\tat "))
                .reduce((a, b) -> b)
                .map(l -> "; its last line is: " + l.strip())
                .orElse("");
    }
}
