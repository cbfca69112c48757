package org.pccd.launcher.slurm.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.pccd.core.PccdException;

/** Runs programs and waits for their answers; tests put others in its place. */
interface Programs {
    /** Programs of this machine, found on the path. */
    Programs HERE = Programs::run;

    /** What a program answered. */
    record Answer(int code, String out, String err) {
        /** What it complained of, in one line. */
        String complaint() {
            String last =
                    err.lines().filter(l -> !l.isBlank()).reduce((a, b) -> b).orElse("exit code " + code);
            return last.replaceFirst("^\\w+: (error: )?", "").strip();
        }
    }

    /**
     * Runs a program to its end.
     *
     * @param words program and arguments
     * @return empty where there is no such program
     * @throws PccdException where it does not end in time
     */
    Optional<Answer> answer(List<String> words);

    private static Optional<Answer> run(List<String> words) {
        Process process;
        try {
            ProcessBuilder builder = new ProcessBuilder(words);
            // Their words are read by this program, not by people.
            builder.environment().put("LC_ALL", "C");
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            return Optional.empty();
        }
        CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        try {
            if (process.waitFor(30, TimeUnit.SECONDS)) {
                return Optional.of(new Answer(process.exitValue(), out.join(), err.join()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new PccdException("Slurm's " + words.get(0) + " does not answer; try again when its controller does.");
    }

    private static String text(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
