package org.pccd.run.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A lock on a file that the system frees when the process ends, however it ends.
 *
 * <p>The locks of POSIX belong to the process: closing any other channel on the same file frees them. Therefore this
 * class remembers what this process holds and never opens such a file a second time.
 */
public final class FileMutex implements AutoCloseable {
    private static final long RETRY_MILLIS = 50;
    private static final Set<Path> HELD_HERE = new HashSet<>();

    /** What a look at a lock from outside tells. */
    public enum State {
        HELD,
        FREE,
        /** The file system has no locks, or the file cannot be opened. */
        UNKNOWN
    }

    private final Path key;
    private final FileChannel channel;

    private FileMutex(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    /**
     * Takes the lock, waiting where somebody holds it.
     *
     * @param waitMillis how long at most; 0: one try
     * @return empty where it stayed held
     */
    public static Optional<FileMutex> take(Path file, long waitMillis) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        while (true) {
            Optional<FileMutex> taken = tryTake(file);
            if (taken.isPresent() || System.nanoTime() >= end) {
                return taken;
            }
            Sleep.millis(RETRY_MILLIS);
        }
    }

    private static Optional<FileMutex> tryTake(Path file) throws IOException {
        synchronized (HELD_HERE) {
            Path key = key(file);
            if (HELD_HERE.contains(key)) {
                return Optional.empty();
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = null;
            try {
                lock = channel.tryLock();
            } finally {
                if (lock == null) {
                    channel.close();
                }
            }
            if (lock == null) {
                return Optional.empty();
            }
            HELD_HERE.add(key);
            return Optional.of(new FileMutex(key, channel));
        }
    }

    /** Whether anybody holds the lock. For a moment this keeps others from taking it: they wait. */
    public static State look(Path file) {
        synchronized (HELD_HERE) {
            try {
                if (HELD_HERE.contains(key(file))) {
                    return State.HELD;
                }
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                    FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true);
                    return lock == null ? State.HELD : State.FREE;
                }
            } catch (NoSuchFileException e) {
                return State.FREE;
            } catch (IOException e) {
                return State.UNKNOWN;
            }
        }
    }

    /** Says in the file who holds it; for people and for the case that nothing else can be read. */
    public void describe(String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD_HERE) {
            if (channel.isOpen()) {
                HELD_HERE.remove(key);
                channel.close();
            }
        }
    }

    private static Path key(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path parent = absolute.getParent();
        return Files.exists(parent) ? parent.toRealPath().resolve(absolute.getFileName()) : absolute;
    }
}
