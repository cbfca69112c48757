package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.pccd.run.JobFolder;
import org.pccd.run.JobInfo;
import org.pccd.run.Launch;
import org.pccd.run.RunConfiguration;
import org.pccd.run.RunFolder;
import org.pccd.run.RunInfo;
import org.pccd.run.RunStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pccd run show}. */
@Command(name = "show", description = "Everything that a folder says of its job: state, worker, origin, checkpoints.")
class RunShowCommand implements Callable<Integer> {
    /** A checkpoint in short. */
    record Stored(long step, Double validationLoss, String created, String folder) {}

    record Result(
            String run,
            String kind,
            RunStatus status,
            List<String> missing,
            List<Launch> launches,
            List<Stored> checkpoints,
            RunInfo info,
            JobInfo job) {}

    @Mixin
    private Output output;

    @Mixin
    private JobArgument argument;

    @Override
    public Integer call() {
        JobFolder job = argument.job();
        boolean training = job.kind() == JobFolder.Kind.TRAIN;
        RunFolder run = training ? job.run() : null;
        Result result = new Result(
                job.toString(),
                JobRow.kind(job),
                job.status(),
                training ? run.missing() : List.of(),
                job.launches(),
                training ? checkpoints(run) : List.of(),
                training ? run.info() : null,
                job.info().orElse(null));
        return output.result(result, out -> print(result, out));
    }

    private static List<Stored> checkpoints(RunFolder run) {
        return run.checkpoints().all().stream()
                .map(c -> new Stored(
                        c.step(),
                        c.description().validationLoss(),
                        c.description().created(),
                        c.folder().toString()))
                .toList();
    }

    private static void print(Result r, PrintWriter out) {
        out.println(r.run + " (" + r.kind + ")");
        out.println("  state       " + JobRow.sentence(r.status));
        RunStatus.Worker w = r.status.worker();
        if (w != null) {
            out.println("  worker      process " + w.pid() + " on " + w.machine() + ", launch " + w.launch() + ", "
                    + w.threads() + " threads, Java heap at most " + w.heapMegabytes() + " MB, last heartbeat "
                    + r.status.heartbeat());
        }
        r.missing.forEach(m -> out.println("  missing     " + m));
        if (r.info != null) {
            print(r.info, out);
        }
        if (r.job != null) {
            out.println("  with run    " + r.job.run());
            out.println("  request     " + r.job.request());
        }
        r.checkpoints.forEach(c -> out.println("  checkpoint  step " + c.step + " of " + c.created
                + (c.validationLoss == null ? "" : ", validation loss " + c.validationLoss)));
        r.launches.forEach(l -> out.println("  launch      " + l.number() + " by " + l.launcher() + " of " + l.created()
                + " on " + l.machine() + (l.queue() ? ", queued" : "")));
    }

    private static void print(RunInfo info, PrintWriter out) {
        RunConfiguration c = info.configuration();
        out.println("  made        " + info.provenance().created() + " on "
                + info.provenance().machine() + " (" + info.provenance().system() + "), Java "
                + info.provenance().java());
        out.println("  dataset     " + c.dataset() + ", " + info.provenance().splits());
        out.println(
                "  encoder     " + c.encoder().id() + " of " + info.provenance().encoderPlugin());
        out.println("  denoiser    " + c.denoiser().id() + " of "
                + info.provenance().denoiserPlugin() + " " + info.provenance().versions());
        out.println("  training    profile " + c.profile().name().toLowerCase(java.util.Locale.ROOT) + ", "
                + c.training().steps() + " steps, batch " + c.training().batch() + ", seed " + c.seed() + ", "
                + c.threads() + " threads");
    }
}
