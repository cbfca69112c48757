package org.pccd.run.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** {@code log.txt} of a run: time and sentence. Failing to log never ends a run. */
public final class RunLog {
    private final Path file;

    public RunLog(Path run) {
        file = run.resolve("log.txt");
    }

    public synchronized void add(String message) {
        try {
            Files.writeString(
                    file,
                    Machine.now() + " " + message + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            System.err.println(file + " cannot be written (" + e.getMessage() + "): " + message);
        }
    }

    public void add(String message, Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        add(message + "\n" + trace);
    }
}
