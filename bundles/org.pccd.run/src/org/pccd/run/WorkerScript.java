package org.pccd.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pccd.run.internal.WorkerCommandLine;

/**
 * The script that starts a worker, kept in the folder of its launch: {@code start.sh}, on Windows {@code start.cmd}.
 * The output goes to {@code out.txt}, the exit code to {@code exit}, so that both are there when nobody watches. A
 * termination request to the script reaches the worker; interrupts and the end of the terminal do not.
 */
public final class WorkerScript {
    /** Variables that decide how the engine computes or where it is. */
    private static final List<String> KEPT =
            List.of("OMP_", "GOMP_", "KMP_", "MKL_", "PYTORCH_", "TORCH_", "DJL_", "ENGINE_CACHE_DIR", "PCCD_");

    private static final String OUT = "out.txt";
    private static final String EXIT = "exit";

    private WorkerScript() {}

    /** Whether scripts are for the Windows command interpreter. */
    public static boolean windows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    /** The command that runs the worker of a launch, without redirections: program and arguments. */
    public static List<String> command(JobFolder job, Launch launch) {
        return WorkerCommandLine.of(job, launch);
    }

    /** Environment that the worker should have besides what it inherits. */
    public static Map<String, String> environment() {
        Map<String, String> kept = new TreeMap<>();
        System.getenv().forEach((name, value) -> {
            if (KEPT.stream().anyMatch(name::startsWith)) {
                kept.put(name, value);
            }
        });
        // Threads that wait spin briefly, then sleep: see the start script.
        if (!kept.containsKey("OMP_WAIT_POLICY")) {
            kept.putIfAbsent("GOMP_SPINCOUNT", "30000");
        }
        return kept;
    }

    /**
     * Writes the script.
     *
     * @param prefix words before the command, such as {@code nice -n 5}; not used on Windows
     * @return its path
     */
    public static Path write(JobFolder job, Launch launch, List<String> prefix) throws IOException {
        Path folder = job.folder(launch);
        Path script = folder.resolve(windows() ? "start.cmd" : "start.sh");
        Files.writeString(script, windows() ? batch(job, launch) : shell(job, launch, prefix));
        return script;
    }

    /** The text of the shell script. */
    public static String shell(JobFolder job, Launch launch, List<String> prefix) {
        String folder = quote(job.folder(launch).toString());
        StringBuilder text = new StringBuilder("#!/bin/sh\n# Worker of launch " + launch.number()
                + "; the state of the job is in status.json.\ntrap '' INT HUP\n");
        environment().forEach((name, value) -> text.append("export ")
                .append(name)
                .append('=')
                .append(quote(value))
                .append('\n'));
        return text.append("folder=")
                .append(folder)
                .append('\n')
                .append(String.join(" ", prefix))
                .append(prefix.isEmpty() ? "" : " ")
                .append(command(job, launch).stream().map(WorkerScript::quote).collect(Collectors.joining(" ")))
                .append(" </dev/null >>\"$folder/" + OUT + "\" 2>&1 &\n")
                .append("worker=$!\ntrap 'kill -TERM $worker 2>/dev/null' TERM\nwait $worker\ncode=$?\n")
                .append("while kill -0 $worker 2>/dev/null; do wait $worker; code=$?; done\n")
                .append("echo $code >\"$folder/." + EXIT + "\" && mv \"$folder/." + EXIT + "\" \"$folder/" + EXIT)
                .append("\"\nexit $code\n")
                .toString();
    }

    private static String batch(JobFolder job, Launch launch) {
        String folder = job.folder(launch).toString();
        return "@echo off\r\n"
                + command(job, launch).stream()
                        .map(word -> '"' + word.replace("%", "%%") + '"')
                        .collect(Collectors.joining(" "))
                + " >>\"" + folder + "\\" + OUT + "\" 2>&1 <nul\r\n"
                + "echo %ERRORLEVEL% >\"" + folder + "\\" + EXIT + "\"\r\n";
    }

    private static String quote(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
