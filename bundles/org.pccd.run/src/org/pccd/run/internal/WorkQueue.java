package org.pccd.run.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Folders;
import org.pccd.core.PccdException;

/**
 * The local workers of a user, first come, first served, with a limit on those that run at once. There is no server: a
 * worker draws a ticket, a file that it keeps locked as long as it lives, {@code waiting-<number>} and then
 * {@code running-<number>}. Whoever looks removes the tickets of those who are gone.
 */
public final class WorkQueue {
    private static final String WAITING = "waiting-";
    private static final String RUNNING = "running-";
    private static final String LIMIT = "limit";
    private static final long LOCK_MILLIS = 10_000;
    private static final int DEFAULT_LIMIT = 1;

    private final Path folder;

    public WorkQueue(Path folder) {
        this.folder = folder;
    }

    /** {@code ~/.pccd/queue}, or where the system property {@code pccd.queue} says. */
    public static WorkQueue ofUser() {
        String other = System.getProperty("pccd.queue");
        return new WorkQueue(
                other == null ? Path.of(System.getProperty("user.home"), ".pccd", "queue") : Path.of(other));
    }

    /** How many queued workers may run at once: what the file {@code limit} says, else 1. */
    public int limit() {
        try {
            return Math.max(
                    1, Integer.parseInt(Files.readString(folder.resolve(LIMIT)).strip()));
        } catch (IOException | NumberFormatException e) {
            return DEFAULT_LIMIT;
        }
    }

    /** Changes the limit, for those too that wait already. */
    public void limit(int workers) {
        try {
            Files.createDirectories(folder);
            AtomicFiles.write(folder.resolve(LIMIT), Math.max(1, workers) + "\n");
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
    }

    /**
     * Draws a ticket.
     *
     * @param waits whether to wait for a free place; who does not wait takes a place nevertheless
     * @throws PccdException where tickets cannot be drawn and one is needed
     */
    public Ticket enter(boolean waits, Path job) {
        try {
            Files.createDirectories(folder);
            try (FileMutex all = all()) {
                String number = String.format(Locale.ROOT, "%012d", highest() + 1);
                Path file = folder.resolve((waits ? WAITING : RUNNING) + number);
                FileMutex held = FileMutex.take(file, 0).orElseThrow(() -> new IOException(file + " is held"));
                held.describe(job + "\n");
                return new Ticket(this, number, held, file);
            }
        } catch (IOException e) {
            if (!waits) {
                return new Ticket(this, "", null, null);
            }
            throw Failures.writing(folder, e);
        }
    }

    private FileMutex all() throws IOException {
        return FileMutex.take(folder.resolve("queue.lock"), LOCK_MILLIS)
                .orElseThrow(() -> new IOException("another process keeps " + folder.resolve("queue.lock")));
    }

    private long highest() throws IOException {
        return tickets(WAITING, RUNNING).stream()
                .mapToLong(name -> Long.parseLong(name.substring(name.indexOf('-') + 1)))
                .max()
                .orElse(0);
    }

    private List<String> tickets(String... kinds) throws IOException {
        return Folders.list(folder).stream()
                .map(p -> p.getFileName().toString())
                .filter(name -> List.of(kinds).stream().anyMatch(k -> name.matches(k + "\\d{12}")))
                .toList();
    }

    // Only called while the queue is locked, so that a ticket that was just drawn is locked already.
    private List<String> living(String kind, Ticket own) throws IOException {
        List<String> tickets = tickets(kind);
        for (String name : tickets) {
            Path file = folder.resolve(name);
            if (!file.equals(own.file) && FileMutex.look(file) == FileMutex.State.FREE) {
                Files.deleteIfExists(file);
            }
        }
        return tickets(kind);
    }

    /** A worker's place. */
    public static final class Ticket implements AutoCloseable {
        private final WorkQueue queue;
        private final String number;
        private final FileMutex held;
        private Path file;
        private long before;
        private long running;

        private Ticket(WorkQueue queue, String number, FileMutex held, Path file) {
            this.queue = queue;
            this.number = number;
            this.held = held;
            this.file = file;
        }

        /** Whether it is this worker's turn; then it has its place until {@link #close}. */
        public boolean tryStart() throws IOException {
            if (file == null || file.getFileName().toString().startsWith(RUNNING)) {
                return true;
            }
            try (FileMutex all = queue.all()) {
                List<String> waiting = queue.living(WAITING, this);
                before = waiting.indexOf(file.getFileName().toString());
                running = queue.living(RUNNING, this).size();
                if (before > 0 || running >= queue.limit()) {
                    return false;
                }
                Path place = queue.folder.resolve(RUNNING + number);
                Files.move(file, place);
                file = place;
                return true;
            }
        }

        /** Why it waits, for people. */
        public String message() {
            return "Waits in the queue: " + before + " before it, " + running + " running, at most " + queue.limit()
                    + " at once.";
        }

        @Override
        public void close() throws IOException {
            if (held != null) {
                Files.deleteIfExists(file);
                held.close();
            }
        }
    }
}
