package org.pccd.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Folders;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.run.internal.Failures;
import org.pccd.run.internal.JsonLines;

/**
 * A sampling that several workers share: {@code parts/001}, {@code parts/002}, ... are jobs of their own, with whole
 * batches of indices each and the same checkpoint, so that together they draw what one worker would have drawn.
 */
public final class SampleParts {
    /** Clusters allow a thousand tasks in a job array. */
    public static final int MOST = 1000;

    static final String PARTS = "parts";

    private SampleParts() {}

    /**
     * Makes the jobs; nothing is drawn yet.
     *
     * @param folder not there yet, or empty
     * @param parts wanted; there are fewer where there are fewer batches
     * @throws PccdException as {@link Jobs#sample} does
     */
    public static List<JobFolder> make(Path folder, RunFolder run, SampleRequest request, String format, int parts) {
        return make(folder, run, request, format, parts, null);
    }

    /**
     * As above, with a certain network.
     *
     * @param model null for the newest checkpoint
     */
    public static List<JobFolder> make(
            Path folder, RunFolder run, SampleRequest request, String format, int parts, ModelChoice model) {
        if (parts < 1 || parts > MOST) {
            throw new PccdException("A sampling can be shared by 1 to " + MOST + " workers, not by " + parts + ".");
        }
        Sampling.check(run, request);
        ModelChoice chosen = model == null ? ModelChoice.newest(run, null) : model;
        int batches = (request.count() + request.batch() - 1) / request.batch();
        int count = Math.min(parts, batches);
        List<JobFolder> jobs = new ArrayList<>();
        try {
            if (!Folders.list(folder).isEmpty()) {
                throw new PccdException(
                        folder + " is not empty and nothing in it is overwritten: choose another folder.");
            }
            for (int k = 0; k < count; k++) {
                int begin = (int) ((long) batches * k / count) * request.batch();
                int end = Math.min(request.count(), (int) ((long) batches * (k + 1) / count) * request.batch());
                Path part = folder.resolve(PARTS).resolve(String.format(Locale.ROOT, "%03d", k + 1));
                SampleRequest share = request.withRange(request.first() + begin, end - begin);
                jobs.add(Jobs.sample(part, run, share, format, chosen));
            }
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
        return jobs;
    }

    /**
     * The jobs of a shared sampling.
     *
     * @throws PccdException where the folder is none
     */
    public static List<JobFolder> open(Path folder) {
        try {
            List<Path> parts = Folders.list(folder.resolve(PARTS));
            if (parts.isEmpty()) {
                throw new PccdException(folder + " is no sampling in parts: there is nothing in " + PARTS + ".");
            }
            return parts.stream().filter(JobFolder::is).map(JobFolder::open).toList();
        } catch (IOException e) {
            throw new PccdException(folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Brings the samples of all parts together in the folder, as one worker would have left them. Can be repeated after
     * an interruption.
     *
     * @throws PccdException where a part is not finished, naming it
     */
    public static SampleReport gather(Path folder, List<JobFolder> jobs) {
        List<String> lines = new ArrayList<>();
        SampleReport all = null;
        try {
            for (JobFolder job : jobs) {
                RunStatus status = job.status();
                if (status.state() != RunStatus.State.FINISHED) {
                    throw new PccdException(job + " is not finished ("
                            + status.state().name().toLowerCase(Locale.ROOT)
                            + (status.message().isEmpty() ? "" : ": " + status.message()) + "); pccd run resume " + job
                            + " goes on with it, then pccd gather " + folder + ".");
                }
                SampleReport part = Jobs.sampled(job).orElseThrow();
                all = all == null ? part : sum(all, part);
                for (String line : new JsonLines(job.path().resolve(SampleFiles.MANIFEST)).complete()) {
                    move(Json.mapper().readTree(line).path("file"), job.path(), folder);
                    lines.add(line);
                }
            }
            new JsonLines(folder.resolve(SampleFiles.MANIFEST)).replace(lines);
            AtomicFiles.write(folder.resolve(SampleFiles.SUMMARY), Json.pretty(all));
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
        return all;
    }

    private static void move(JsonNode file, Path from, Path to) throws IOException {
        Path source = from.resolve(file.asText());
        if (file.isTextual() && Files.exists(source)) {
            Files.move(source, to.resolve(file.asText()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static SampleReport sum(SampleReport a, SampleReport b) {
        Map<String, Long> undecodable = new TreeMap<>(a.undecodable());
        b.undecodable().forEach((code, n) -> undecodable.merge(code, n, Long::sum));
        return new SampleReport(
                a.run(),
                a.runCreated(),
                a.profile(),
                a.step(),
                a.weights(),
                a.guidanceScale(),
                a.sampler(),
                a.steps(),
                null,
                a.seed(),
                a.requested(),
                a.labels(),
                a.format(),
                a.samples() + b.samples(),
                a.structures() + b.structures(),
                undecodable,
                a.samplerParameters(),
                a.formula(),
                a.start());
    }
}
