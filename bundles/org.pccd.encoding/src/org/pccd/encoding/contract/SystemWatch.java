package org.pccd.encoding.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/** Sees by Java's flight recorder what this thread asks of the operating system. */
final class SystemWatch {
    /** The answer where this Java has no flight recorder. */
    static final List<String> UNKNOWN = List.of("not observed, as this Java has no flight recorder");

    private static final List<String> EVENTS = List.of(
            "jdk.FileRead",
            "jdk.FileWrite",
            "jdk.SocketRead",
            "jdk.SocketWrite",
            "jdk.ThreadStart",
            "jdk.ProcessStart");

    private SystemWatch() {}

    /** What was used, each once. */
    static List<String> during(Runnable action) {
        try {
            return recorded(action);
        } catch (LinkageError | IllegalStateException | IOException e) {
            return UNKNOWN;
        }
    }

    private static List<String> recorded(Runnable action) throws IOException {
        Path file = Files.createTempFile("contract", ".jfr");
        try (Recording recording = new Recording()) {
            for (String event : EVENTS) {
                recording.enable(event).withThreshold(Duration.ZERO).withoutStackTrace();
            }
            recording.start();
            try {
                action.run();
            } finally {
                recording.stop();
            }
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(SystemWatch::ours)
                    .map(SystemWatch::name)
                    .distinct()
                    .toList();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static boolean ours(RecordedEvent event) {
        RecordedThread thread = event.hasField("parentThread") ? event.getThread("parentThread") : event.getThread();
        return thread != null
                && thread.getJavaThreadId() == Thread.currentThread().threadId();
    }

    private static String name(RecordedEvent event) {
        String what = event.getEventType().getLabel();
        for (String field : List.of("path", "host", "command")) {
            if (event.hasField(field)) {
                return what + " " + Objects.toString(event.getValue(field), "");
            }
        }
        return what;
    }
}
