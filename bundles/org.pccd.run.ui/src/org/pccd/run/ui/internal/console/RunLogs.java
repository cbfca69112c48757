package org.pccd.run.ui.internal.console;

import java.io.IOException;
import java.nio.file.Path;
import org.pccd.core.PccdException;
import org.pccd.run.JobFolder;
import org.pccd.run.Launch;

/** What a job and the process of its newest worker say: {@code log.txt} and {@code out.txt}, read on each time. */
public final class RunLogs {
    private static final int FIRST_BYTES = 64 << 10;

    private final Path folder;
    private final FileTail log;
    private FileTail out;
    private int launch;

    public RunLogs(Path folder) {
        this.folder = folder;
        log = new FileTail(folder.resolve("log.txt"), FIRST_BYTES);
    }

    /**
     * What is new.
     *
     * @param log sentences of the job
     * @param out output of the worker's process: warnings of Java and of native libraries, a last error
     */
    public record News(String log, String out) {
        public boolean none() {
            return log.isEmpty() && out.isEmpty();
        }
    }

    public News readOn() throws IOException {
        try {
            JobFolder.open(folder).launch().filter(l -> l.number() != launch).ifPresent(this::follow);
        } catch (PccdException e) {
            // Not readable any more; its log may be.
            return new News(log.readOn(), "");
        }
        return new News(log.readOn(), out == null ? "" : out.readOn());
    }

    private void follow(Launch newest) {
        launch = newest.number();
        Path worker = folder.resolve("worker").resolve(Integer.toString(launch));
        out = new FileTail(worker.resolve("out.txt"), FIRST_BYTES);
    }
}
