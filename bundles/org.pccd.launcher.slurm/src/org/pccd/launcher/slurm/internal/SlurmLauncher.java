package org.pccd.launcher.slurm.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pccd.core.PccdException;
import org.pccd.run.JobFolder;
import org.pccd.run.Launch;
import org.pccd.run.Launcher;
import org.pccd.run.Resources;
import org.pccd.run.WorkerScript;

/**
 * Workers as batch jobs of Slurm. The job folder lies on a file system that the nodes share; there the worker writes
 * the same files as anywhere. Slurm is asked only about workers that are silent.
 */
public final class SlurmLauncher implements Launcher {
    private static final RecentStates RECENT = new RecentStates();
    private static final long ENGINE_MEGABYTES = 3000;

    private final Slurm slurm;
    private final RecentStates recent;
    private final Path template;

    public SlurmLauncher() {
        this(Programs.HERE, RECENT, Template.path());
    }

    SlurmLauncher(Programs programs, RecentStates recent, Path template) {
        this.slurm = new Slurm(programs);
        this.recent = recent;
        this.template = template;
    }

    @Override
    public String id() {
        return "slurm";
    }

    @Override
    public String title() {
        return "Slurm cluster";
    }

    @Override
    public String start(JobFolder job, Launch launch) {
        Path folder = job.folder(launch);
        try {
            Path worker = WorkerScript.write(job, launch, List.of());
            Path script = script(folder, job.path(), launch.resources(), "/bin/sh " + quote(worker));
            return slurm.submit(script, name(job), folder, 0, template);
        } catch (IOException e) {
            throw new PccdException("The worker of " + job + " cannot be submitted: " + e.getMessage(), e);
        }
    }

    private Path script(Path folder, Path job, Resources resources, String command) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("cpus", Integer.toString(resources.threads()));
        values.put("memory", Long.toString(resources.heapMegabytes() + ENGINE_MEGABYTES));
        values.put("name", job.getFileName().toString());
        values.put("job", job.toString());
        values.put("launch", folder.toString());
        values.put("command", command);
        Path script = folder.resolve("slurm.sh");
        Files.writeString(script, Template.filled(Template.text(template), values, template));
        return script;
    }

    private static String name(JobFolder job) {
        return "pccd-" + job.path().getFileName().toString().replaceAll("[^\\w.-]", "_");
    }

    @Override
    public Word word(JobFolder job, Launch launch) {
        Optional<SlurmJob> known = SlurmJob.parse(launch.handle());
        if (known.isEmpty()) {
            return new Word(Phase.UNKNOWN);
        }
        SlurmJob slurmJob = known.get();
        try {
            Optional<SlurmState> state = Optional.ofNullable(
                            recent.of(slurmJob.number(), slurm).get(slurmJob.task()))
                    .or(() -> slurm.accounted(slurmJob));
            if (state.isEmpty()) {
                return new Word(Phase.ENDED);
            }
            return about(state.get(), job.folder(launch))
                    ? state.get().word(slurmJob)
                    : new Word(
                            Phase.ENDED,
                            "this is a copy: job " + slurmJob + " of Slurm works in "
                                    + state.get().folder() + ".");
        } catch (PccdException e) {
            return new Word(Phase.UNKNOWN, e.getMessage());
        }
    }

    // Numbers of jobs come again on another cluster, and a folder may be copied while its job runs. An array is
    // submitted for the folder that holds those of its tasks.
    private static boolean about(SlurmState state, Path folder) {
        return state.folder().isEmpty() || folder.startsWith(Path.of(state.folder()));
    }

    @Override
    public void terminate(JobFolder job, Launch launch) {
        SlurmJob.parse(launch.handle()).ifPresent(slurm::terminate);
    }

    @Override
    public void kill(JobFolder job, Launch launch) {
        SlurmJob.parse(launch.handle()).ifPresent(slurm::kill);
    }

    private static String quote(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }
}
