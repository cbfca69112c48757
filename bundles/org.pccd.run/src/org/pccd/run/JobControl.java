package org.pccd.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Folders;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.run.internal.Failures;

/**
 * The wishes to a worker, small files in {@code control/}. To wish a thing twice, or by two controllers, is to wish it
 * once; the worker obeys between two steps, wherever it runs, and removes what it has done.
 */
public final class JobControl {
    static final String STOP = "stop";
    static final String PAUSE = "pause";
    static final String CHECKPOINT = "checkpoint";
    private static final String SAMPLE = "sample-";
    private static final String JSON = ".json";
    private static final String REFUSED = ".refused";

    private final Path folder;

    JobControl(Path job) {
        folder = job.resolve("control");
    }

    /** A wish for samples from the moving average. */
    record Samples(String id, SampleRequest request) {}

    /** Asks the worker to write a checkpoint and end. */
    public void stop() {
        wish(STOP);
    }

    /** Asks the worker to write a checkpoint and wait. */
    public void pause() {
        wish(PAUSE);
    }

    /** Lets a waiting worker go on; nothing where none waits. */
    public void unpause() {
        withdraw(PAUSE);
    }

    /** Asks for a checkpoint now. */
    public void checkpoint() {
        wish(CHECKPOINT);
    }

    /**
     * Asks a training worker for samples now, into {@code samples/<step>-<id>/} of the run.
     *
     * @return the id
     */
    public String samples(SampleRequest request) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        try {
            Files.createDirectories(folder);
            AtomicFiles.write(folder.resolve(SAMPLE + id + JSON), Json.pretty(request));
            return id;
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
    }

    /** Whether a wish for samples has not been fulfilled or refused yet. */
    public boolean samplesPending(String id) {
        return Files.exists(folder.resolve(SAMPLE + id + JSON));
    }

    /** Why the worker refused a wish for samples, empty where it did not. */
    public Optional<String> samplesRefused(String id) {
        try {
            return Optional.of(
                    Files.readString(folder.resolve(SAMPLE + id + REFUSED)).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether the worker, or the next one, is asked to wait. */
    public boolean pauseWanted() {
        return Files.exists(folder.resolve(PAUSE));
    }

    /** Whether a checkpoint was asked for and is not written yet. */
    public boolean checkpointPending() {
        return Files.exists(folder.resolve(CHECKPOINT));
    }

    /** Names of all wishes. */
    Set<String> wishes() {
        return entries().stream().map(p -> p.getFileName().toString()).collect(Collectors.toSet());
    }

    /** Whether there is a wish for samples among these names. */
    static boolean samples(Set<String> wishes) {
        return wishes.stream().anyMatch(name -> name.startsWith(SAMPLE) && name.endsWith(JSON));
    }

    /** The first wish for samples by name; one that cannot be read is refused. */
    Optional<Samples> samplesWanted() {
        for (Path file : entries()) {
            String name = file.getFileName().toString();
            if (name.startsWith(SAMPLE) && name.endsWith(JSON)) {
                String id = name.substring(SAMPLE.length(), name.length() - JSON.length());
                try {
                    return Optional.of(new Samples(id, Json.read(file, SampleRequest.class)));
                } catch (PccdException e) {
                    refuse(id, e.getMessage());
                }
            }
        }
        return Optional.empty();
    }

    void samplesDone(String id) {
        withdraw(SAMPLE + id + JSON);
    }

    void refuse(String id, String reason) {
        try {
            AtomicFiles.write(folder.resolve(SAMPLE + id + REFUSED), reason + "\n");
        } catch (IOException e) {
            // The reason is in the log as well.
            return;
        } finally {
            withdraw(SAMPLE + id + JSON);
        }
    }

    void checkpointDone() {
        withdraw(CHECKPOINT);
    }

    /** Before a new worker begins: it shall neither stop nor wait because the last one was to. */
    void clear() {
        withdraw(STOP);
        withdraw(PAUSE);
    }

    void stopDone() {
        withdraw(STOP);
    }

    private List<Path> entries() {
        try {
            return Folders.list(folder);
        } catch (IOException e) {
            // A folder that cannot be listed holds no wish that could be obeyed.
            return List.of();
        }
    }

    private void wish(String name) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), "");
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
    }

    private void withdraw(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
    }
}
