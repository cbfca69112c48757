package org.pccd.launcher.local.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pccd.core.PccdException;
import org.pccd.run.JobFolder;
import org.pccd.run.Launch;
import org.pccd.run.Launcher;
import org.pccd.run.ProcessId;
import org.pccd.run.RunStatus;
import org.pccd.run.WorkerScript;

/**
 * Workers as processes of this machine. They live in a session of their own, so that neither the end of the terminal
 * nor Ctrl-C reaches them, at low priority, so that the machine stays usable.
 */
public final class LocalLauncher implements Launcher {
    private static final String PRIORITY = "PCCD_NICE";
    private static final String USUAL_PRIORITY = "5";

    // Prints the process number of the script, which is the guard of the worker.
    private static final String APART = """
        if command -v setsid >/dev/null 2>&1; then setsid /bin/sh "$0" </dev/null >/dev/null 2>&1 &
        else set -m; /bin/sh "$0" </dev/null >/dev/null 2>&1 &
        fi
        echo $!\
        """;

    @Override
    public String id() {
        return LOCAL;
    }

    @Override
    public String title() {
        return "This machine";
    }

    @Override
    public String start(JobFolder job, Launch launch) {
        try {
            Path script = WorkerScript.write(job, launch, nice());
            return ProcessId.of(WorkerScript.windows() ? batch(script) : shell(script))
                    .toString();
        } catch (IOException e) {
            throw new PccdException("The worker of " + job + " cannot be started: " + e.getMessage(), e);
        }
    }

    // The variable is for machines that do nothing else, where 0 gives the worker its full share.
    private static List<String> nice() {
        String value = System.getenv().getOrDefault(PRIORITY, USUAL_PRIORITY);
        return List.of("nice", "-n", value.matches("\\d{1,2}") ? value : USUAL_PRIORITY);
    }

    private static ProcessHandle shell(Path script) throws IOException {
        Process starter = new ProcessBuilder("/bin/sh", "-c", APART, script.toString())
                .directory(script.getParent().toFile())
                .redirectInput(Redirect.from(new java.io.File("/dev/null")))
                .redirectError(Redirect.DISCARD)
                .start();
        try (InputStream out = starter.getInputStream()) {
            String pid = new String(out.readAllBytes(), StandardCharsets.US_ASCII).strip();
            return ProcessHandle.of(Long.parseLong(pid))
                    .orElseThrow(() -> new IOException("its guard, process " + pid + ", ended at once"));
        } catch (NumberFormatException e) {
            throw new IOException("the shell did not start it", e);
        }
    }

    private static ProcessHandle batch(Path script) throws IOException {
        return new ProcessBuilder("cmd.exe", "/c", script.toString())
                .directory(script.getParent().toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start()
                .toHandle();
    }

    @Override
    public Word word(JobFolder job, Launch launch) {
        Optional<ProcessId> guard = ProcessId.parse(launch.handle());
        if (guard.isEmpty()) {
            return new Word(Phase.UNKNOWN);
        }
        if (guard.get().rebooted()) {
            return new Word(Phase.ENDED, "The machine was restarted.");
        }
        if (!guard.get().here()) {
            return new Word(Phase.UNKNOWN);
        }
        return new Word(guard.get().process().isPresent() ? Phase.ALIVE : Phase.ENDED);
    }

    @Override
    public void terminate(JobFolder job, Launch launch) {
        // On Unix the guard hands the request on.
        if (WorkerScript.windows()) {
            worker(job, launch).ifPresent(ProcessHandle::destroy);
        } else {
            guard(launch).ifPresent(ProcessHandle::destroy);
        }
    }

    @Override
    public void kill(JobFolder job, Launch launch) {
        // The guard stays to write the exit code.
        guard(launch).ifPresent(g -> g.descendants().forEach(ProcessHandle::destroyForcibly));
        worker(job, launch).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static Optional<ProcessHandle> guard(Launch launch) {
        return ProcessId.parse(launch.handle()).flatMap(ProcessId::process);
    }

    private static Optional<ProcessHandle> worker(JobFolder job, Launch launch) {
        RunStatus.Worker worker = job.status().worker();
        return worker == null || worker.launch() != launch.number()
                ? Optional.empty()
                : new ProcessId(worker.pid(), worker.start(), worker.machine(), worker.boot()).process();
    }
}
