package org.pccd.launcher.slurm.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.pccd.run.ArrayLauncher;
import org.pccd.run.JobFolder;
import org.pccd.run.Launch;

/** The Slurm of one node that {@code releng/slurm-for-tests} starts, and the launcher that uses it. */
public final class Cluster implements ArrayLauncher {
    static final String ID = "slurm-for-tests";

    private static final RecentStates RECENT = new RecentStates();
    private static Path folder;

    /** Starts it, or skips the test with the reason. */
    static void start(Path where) throws Exception {
        folder = where;
        Path script = script();
        Assumptions.assumeTrue(Files.isExecutable(script), "no " + script);
        Process starter = new ProcessBuilder(script.toString(), "start", where.toString())
                .redirectErrorStream(true)
                .start();
        try (InputStream out = starter.getInputStream()) {
            // The daemons keep the stream open: only its first line is for us.
            String said = new java.io.BufferedReader(new java.io.InputStreamReader(out)).readLine();
            Assumptions.assumeTrue(starter.waitFor() == 0, said);
        }
    }

    static void stop() throws Exception {
        new ProcessBuilder(script().toString(), "stop", folder.toString())
                .start()
                .waitFor();
    }

    private static Path script() {
        return Path.of("../../releng/slurm-for-tests").toAbsolutePath().normalize();
    }

    static Path template() {
        return folder.resolve("template.sh");
    }

    /** Runs one of Slurm's programs. */
    static String ask(String... words) {
        return new SlurmPrograms().answer(List.of(words)).orElseThrow().out();
    }

    /** The programs with the configuration of this cluster. */
    private static final class SlurmPrograms implements Programs {
        @Override
        public java.util.Optional<Answer> answer(List<String> words) {
            List<String> all = new ArrayList<>(List.of("env", "SLURM_CONF=" + folder.resolve("slurm.conf")));
            all.addAll(words);
            return Programs.HERE.answer(all);
        }
    }

    private SlurmLauncher launcher() {
        return new SlurmLauncher(new SlurmPrograms(), RECENT, template());
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Slurm for tests";
    }

    @Override
    public String start(JobFolder job, Launch launch) {
        return launcher().start(job, launch);
    }

    @Override
    public List<String> startAll(List<JobFolder> jobs, List<Launch> launches) {
        return launcher().startAll(jobs, launches);
    }

    @Override
    public Word word(JobFolder job, Launch launch) {
        return launcher().word(job, launch);
    }

    @Override
    public void terminate(JobFolder job, Launch launch) {
        launcher().terminate(job, launch);
    }

    @Override
    public void kill(JobFolder job, Launch launch) {
        launcher().kill(job, launch);
    }

    static void template(String text) throws IOException {
        Files.writeString(template(), text);
    }
}
