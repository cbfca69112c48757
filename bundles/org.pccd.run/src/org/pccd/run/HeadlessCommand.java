package org.pccd.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.run.internal.WorkerCommandLine;

/**
 * A command of the command line, run by a child process of the same installation. The window has done there what loads
 * native libraries, which could end a process.
 */
public final class HeadlessCommand {
    private static final long POLL_MILLIS = 50;
    private static final long END_SECONDS = 5;
    private static final String REASON = "pccd: ";

    private HeadlessCommand() {}

    /**
     * Runs a command to its end.
     *
     * @param arguments without {@code --json}, which is added
     * @param progress shows what the command says of its own; cancelling ends the process
     * @return its result
     * @throws PccdException with the command's reason where it failed
     * @throws CancellationException where cancelled
     */
    public static JsonNode run(List<String> arguments, Progress progress) {
        List<String> all = new ArrayList<>(arguments);
        all.add("--json");
        progress.begin("pccd " + arguments.getFirst(), -1, "");
        try {
            Path out = Files.createTempFile("pccd-", ".json");
            try {
                return Json.mapper().readTree(run(all, out, progress));
            } finally {
                Files.deleteIfExists(out);
            }
        } catch (JsonProcessingException e) {
            throw new PccdException("pccd " + arguments.getFirst() + " gave no result: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new PccdException("pccd " + arguments.getFirst() + " cannot be run: " + e.getMessage(), e);
        }
    }

    private static String run(List<String> arguments, Path out, Progress progress) throws IOException {
        Path reports = Path.of(System.getProperty("java.io.tmpdir"), "pccd_hs_err_pid");
        long heap = Resources.usual(1).heapMegabytes();
        ProcessBuilder builder = new ProcessBuilder(WorkerCommandLine.of(heap, reports, arguments));
        builder.environment().putAll(WorkerScript.environment());
        Process process = builder.redirectOutput(out.toFile()).start();
        process.getOutputStream().close();
        try {
            CompletableFuture<String> reason =
                    CompletableFuture.supplyAsync(() -> listen(process.getErrorStream(), progress));
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.check();
            }
            if (process.exitValue() != 0) {
                throw new PccdException(failure(arguments.getFirst(), process.exitValue(), reason.join()));
            }
            return Files.readString(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            end(process);
        }
    }

    private static String failure(String command, int code, String reason) {
        return reason.isEmpty()
                ? "pccd " + command + " ended with exit code " + code + " and no reason; try it in a terminal."
                : reason;
    }

    /** Shows each line and gives the one that says why the command failed. */
    private static String listen(InputStream errors, Progress progress) {
        String reason = "";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(errors, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(REASON)) {
                    reason = line.substring(REASON.length());
                }
                progress.begin(line.strip(), -1, "");
            }
        } catch (IOException e) {
            // The process is gone; what it said until then is known.
            return reason;
        }
        return reason;
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
