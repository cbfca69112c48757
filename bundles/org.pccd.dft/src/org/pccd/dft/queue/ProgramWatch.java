package org.pccd.dft.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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
    End look(Runnable told) {
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
            told.run();
        }
        return seconds(changed, now) > silent ? End.SILENT : End.ITSELF;
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    // Of the sizes and times of all files. What vanishes meanwhile, or cannot be listed for a moment, is no reason to
    // give up a program that runs.
    private long fingerprint() {
        long sum = 0;
        try {
            for (Path file : Folders.list(folder)) {
                sum = 31 * sum + fingerprint(file);
            }
        } catch (IOException e) {
            return state;
        }
        return sum;
    }

    private static long fingerprint(Path file) {
        try {
            BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
            return a.isRegularFile() ? 31 * a.size() + a.lastModifiedTime().toMillis() : 0;
        } catch (IOException e) {
            // A temporary file of the program that is gone again.
            return 1;
        }
    }
}
