package org.pccd.run.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.pccd.core.PccdException;

/** Held by the one worker of a run; the system frees it when the process ends, however it ends. */
public final class RunLock implements AutoCloseable {
    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws PccdException where another worker holds it or the folder cannot be written */
    public static RunLock take(Path run) {
        try {
            FileChannel channel =
                    FileChannel.open(run.resolve("worker.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new PccdException(
                        "Another worker is training " + run + "; wait for it, or stop it and try again.");
            }
            return new RunLock(channel);
        } catch (IOException e) {
            throw Failures.writing(run, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
