package org.pccd.launcher.slurm.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pccd.core.Diagnosis;
import org.pccd.core.Diagnosis.Check;
import org.pccd.core.PccdException;
import org.pccd.run.ArrayLauncher;
import org.pccd.run.JobFolder;
import org.pccd.run.Launch;
import org.pccd.run.Resources;
import org.pccd.run.WorkerScript;

/**
 * Workers as batch jobs of Slurm. The job folder lies on a file system that the nodes share; there the worker writes
 * the same files as anywhere. Slurm is asked only about workers that are silent.
 */
public final class SlurmLauncher implements ArrayLauncher {
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
    public String citation() {
        return "Yoo, Jette, Grondona, JSSPP 2003, doi:10.1007/10968987_3";
    }

    /** Where there is no Slurm that is nothing to mend. */
    @Override
    public Diagnosis diagnose() {
        Diagnosis.Builder found = new Diagnosis.Builder();
        try {
            Optional<String> version = slurm.version();
            found.fact("Slurm", version.orElse("not on this machine"));
            if (version.isPresent()) {
                String made = Files.exists(template) ? "" : " (will be made at the first submission)";
                found.fact("Slurm template", template + made + ", with the words " + Template.WORDS);
                found.check(slurm.partitions()
                        .map(names -> Check.ok("Slurm", "its controller answers; partitions: " + names))
                        .orElse(Check.warning(
                                "Slurm",
                                "its controller does not answer",
                                "Ask its administrators, or use --launcher local.")));
            }
        } catch (PccdException e) {
            found.check(Check.warning("Slurm", e.getMessage(), "Ask its administrators, or use --launcher local."));
        }
        return found.build();
    }

    @Override
    public String start(JobFolder job, Launch launch) {
        Path folder = job.folder(launch);
        try {
            Path worker = WorkerScript.write(job, launch, List.of());
            Path script = script(folder, job.path(), launch.resources(), "/bin/sh " + quote(worker));
            return slurm.submit(script, name(job.path()), folder, escaped(folder) + "/slurm.txt", 0, template);
        } catch (IOException e) {
            throw new PccdException("The worker of " + job + " cannot be submitted: " + e.getMessage(), e);
        }
    }

    private Path script(Path folder, Path job, Resources resources, String command) throws IOException {
        Map<String, String> values = Map.of(
                "cpus", Integer.toString(resources.threads()),
                "memory", Long.toString(resources.heapMegabytes() + ENGINE_MEGABYTES),
                "name", job.getFileName().toString(),
                "job", job.toString(),
                "launch", folder.toString(),
                "command", command);
        Path script = folder.resolve("slurm.sh");
        Files.writeString(script, Template.filled(Template.text(template), values, template));
        return script;
    }

    @Override
    public List<String> startAll(List<JobFolder> jobs, List<Launch> launches) {
        Path first = jobs.get(0).folder(launches.get(0));
        Path parent = common(jobs);
        try {
            StringBuilder tasks = new StringBuilder("#!/bin/sh\n# The worker of each task.\n");
            tasks.append("case $SLURM_ARRAY_TASK_ID in\n");
            for (int i = 0; i < jobs.size(); i++) {
                Path worker = WorkerScript.write(jobs.get(i), launches.get(i), List.of());
                tasks.append(i).append(") exec /bin/sh ").append(quote(worker)).append(" ;;\n");
            }
            Path array = first.resolve("array.sh");
            Files.writeString(array, tasks.append("esac\n"));
            Path script = script(first, parent, launches.get(0).resources(), "/bin/sh " + quote(array));
            String output = escaped(first) + "/slurm-%a.txt";
            String number = slurm.submit(script, name(parent), parent, output, jobs.size(), template);
            return IntStream.range(0, jobs.size())
                    .mapToObj(i -> new SlurmJob(number, i).toString())
                    .toList();
        } catch (IOException e) {
            throw new PccdException("The workers in " + parent + " cannot be submitted: " + e.getMessage(), e);
        }
    }

    /** The folder that holds all jobs. */
    private static Path common(List<JobFolder> jobs) {
        Path folder = jobs.get(0).path().getParent();
        while (folder.getParent() != null && !within(folder, jobs)) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static boolean within(Path folder, List<JobFolder> jobs) {
        return jobs.stream().allMatch(job -> job.path().startsWith(folder));
    }

    // A percent sign begins a word of Slurm's.
    private static String escaped(Path folder) {
        return folder.toString().replace("%", "%%");
    }

    private static String name(Path job) {
        return "pccd-" + job.getFileName().toString().replaceAll("[^\\w.-]", "_");
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
