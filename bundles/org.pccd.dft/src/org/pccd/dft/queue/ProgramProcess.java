package org.pccd.dft.queue;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.pccd.dft.Calculator;
import org.pccd.run.ProcessId;

/** A program in the folder of its attempt, with all processes that it starts. */
record ProgramProcess(Process process) {
    private static final long POLL_MILLIS = 200;
    private static final long END_SECONDS = 10;
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    /** @throws IOException where there is no such program */
    static ProgramProcess start(List<String> command, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(Redirect.from(new File(WINDOWS ? "NUL" : "/dev/null")))
                .redirectOutput(folder.resolve(Calculator.OUT).toFile())
                .redirectError(folder.resolve(Calculator.ERR).toFile());
        // Threads of linear algebra beside the processes of MPI are slower than either.
        builder.environment().putIfAbsent("OMP_NUM_THREADS", "1");
        return new ProgramProcess(builder.start());
    }

    ProcessId id() {
        return ProcessId.of(process.toHandle());
    }

    /** Waits a moment; whether it has ended. */
    boolean ended() {
        try {
            return process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends it with all that it has started: behind mpirun there are several. */
    void end() {
        List<ProcessHandle> others = process.descendants().toList();
        process.destroy();
        others.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        others.forEach(ProcessHandle::destroyForcibly);
    }

    /** After its end. */
    int exit() {
        return process.exitValue();
    }
}
