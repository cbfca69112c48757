package org.pccd.run.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.pccd.run.ProcessId;

/** Held by the one worker of a job folder; the system frees it when the process ends, however it ends. */
public final class RunLock {
    /** Name of the file in the job folder. */
    public static final String FILE = "worker.lock";

    // Those who look whether it is held keep it for a moment; a worker that has just ended frees it soon.
    private static final long WAIT_MILLIS = 3000;

    private RunLock() {}

    /** @throws Busy where another worker holds it, PccdException where the folder cannot be written */
    public static FileMutex take(Path job) {
        try {
            FileMutex lock = FileMutex.take(job.resolve(FILE), WAIT_MILLIS).orElseThrow(() -> new Busy(job));
            describe(lock);
            return lock;
        } catch (IOException e) {
            throw Failures.writing(job, e);
        }
    }

    /** Whether a worker lives that can be seen from here. */
    public static FileMutex.State look(Path job) {
        return FileMutex.look(job.resolve(FILE));
    }

    private static void describe(FileMutex lock) {
        try {
            lock.describe(ProcessId.current() + "\n");
        } catch (IOException e) {
            // The lock counts, not the text; a full disk shows elsewhere.
            return;
        }
    }
}
