package org.pccd.dft.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pccd.core.Folders;

/** Watches whether a program still writes, and how long it takes. */
final class ProgramWatch {
    private static final double LOOK_SECONDS = 2;
    private static final double SHOW_SECONDS = 10;

    /** How a program came to its end. */
    enum End {
        /** By itself, or by someone else. */
        ITSELF,
        /** By us, for it wrote nothing. */
        SILENT,
        /** By us, for its time was over. */
        TIME,
        /** By us, for a user wanted it. */
        STOPPED
    }

    /** Something that is done when there is new output. */
    @FunctionalInterface
    interface News {
        void tell() throws IOException;
    }

    private final Path folder;
    private final DftLimits limits;
    private final long begin = System.nanoTime();
    private long looked = begin;
    private long shown = begin;
    private long changed = begin;
    private long state;
    private boolean news;

    ProgramWatch(Path folder, DftLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** Looks, now and then, at what the program has written; says whether and why to end it. */
    End look(News told) throws IOException {
        long now = System.nanoTime();
        if (limits.hours() > 0 && seconds(begin, now) > limits.hours() * 3600) {
            return End.TIME;
        }
        double silent = limits.silentMinutes() * 60;
        if (seconds(looked, now) < Math.min(LOOK_SECONDS, silent / 4)) {
            return End.ITSELF;
        }
        looked = now;
        long found = fingerprint();
        if (found != state) {
            state = found;
            changed = now;
            news = true;
        }
        if (news && seconds(shown, now) > SHOW_SECONDS) {
            shown = now;
            news = false;
            told.tell();
        }
        return seconds(changed, now) > silent ? End.SILENT : End.ITSELF;
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    // Of the sizes and times of all files.
    private long fingerprint() throws IOException {
        long sum = 0;
        for (Path file : Folders.list(folder)) {
            if (Files.isRegularFile(file)) {
                sum = 31 * sum + Files.size(file);
                sum = 31 * sum + Files.getLastModifiedTime(file).toMillis();
            }
        }
        return sum;
    }
}
