package org.pccd.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.encoding.cloud.TensorCloud;
import org.pccd.evaluation.StructureCheck;
import org.pccd.evaluation.Verdict;
import org.pccd.run.DenoisingTrace;
import org.pccd.run.TraceIndex;

/** All that is shown of a trace besides tensors and structures, worked out once. Immutable. */
public final class DenoisingSteps {
    private final DenoisingTrace trace;
    private final Optional<TensorCloud> cloud;
    private final List<Step> steps;

    /**
     * One step.
     *
     * @param time where this step is, such as {@code t = 760}
     * @param verdict what the predicted tensor stands for
     * @param message why it stands for no structure, or for one that is not possible; else empty
     * @param distance root mean square distance of the predicted tensor from that of the sample, in the encoder's range
     */
    public record Step(TraceIndex.Frame frame, String time, StepVerdict verdict, String message, double distance) {
        /** Whether this is the sample itself, after the last step. */
        public boolean last() {
            return frame.level() == null;
        }

        /** What was found, in a sentence. */
        public String sentence() {
            return switch (verdict) {
                case NOTHING -> "No structure: " + message;
                case IMPOSSIBLE -> what() + ", not possible: " + message;
                case VALID -> what() + ", valid.";
            };
        }

        private String what() {
            return frame.formula() + String.format(Locale.ROOT, ", %d sites, %.1f Å³", frame.sites(), frame.volume());
        }
    }

    private DenoisingSteps(DenoisingTrace trace, Optional<TensorCloud> cloud, List<Step> steps) {
        this.trace = trace;
        this.cloud = cloud;
        this.steps = steps;
    }

    /**
     * Judges every step.
     *
     * @throws org.pccd.core.PccdException where the trace cannot be read
     */
    public static DenoisingSteps of(DenoisingTrace trace, Progress progress) {
        progress.begin("Reading the trace", trace.size(), "steps");
        float[] sample = trace.predicted(trace.size() - 1);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            progress.check();
            TraceIndex.Frame frame = trace.frame(i);
            Optional<Verdict> check = trace.structure(i).map(StructureCheck::of);
            StepVerdict verdict = check.isEmpty()
                    ? StepVerdict.NOTHING
                    : check.get().passed() ? StepVerdict.VALID : StepVerdict.IMPOSSIBLE;
            String message = check.map(Verdict::message).orElse(frame.message());
            steps.add(new Step(
                    frame,
                    frame.time(trace.index().levelName()),
                    verdict,
                    message,
                    distance(trace.predicted(i), sample)));
            progress.done(i + 1);
        }
        return new DenoisingSteps(trace, cloud(trace.index().encoder()), List.copyOf(steps));
    }

    private static Optional<TensorCloud> cloud(String encoder) {
        return Contributions.of(TensorCloud.POINT, TensorCloud.class).stream()
                .filter(c -> c.id().equals(encoder))
                .findFirst()
                .map(Contributed::service);
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (a[k] - b[k]) * (double) (a[k] - b[k]);
        }
        return Math.sqrt(sum / a.length);
    }

    public DenoisingTrace trace() {
        return trace;
    }

    /** How tensors are shown as points, empty where the encoder does not say so. */
    public Optional<TensorCloud> cloud() {
        return cloud;
    }

    public int size() {
        return steps.size();
    }

    public Step step(int i) {
        return steps.get(i);
    }

    public Optional<Structure> structure(int i) {
        return trace.structure(i);
    }

    /** A short name of the sample, such as {@code sample 12 of Li-Co-O}. */
    public String title() {
        return "sample " + trace.index().index() + " of "
                + String.join("-", trace.index().elements());
    }
}
