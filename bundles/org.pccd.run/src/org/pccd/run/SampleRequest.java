package org.pccd.run;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pccd.core.Contributions;
import org.pccd.core.Parameter;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.diffusion.Sampler;

/** What to sample. The same request to the same checkpoint gives the same samples; each depends on its index only. */
public record SampleRequest(
        @Parameter(label = "Samples", min = 1, max = 100_000_000)
        int count,

        @Parameter(label = "First index", hint = "Indices count on from here; other indices are other samples", min = 0)
        long first,

        @Parameter(label = "Batch", hint = "Samples drawn together; twice as many with guidance", min = 1, max = 65536)
        int batch,

        @Parameter(label = "Sampler", hint = "Identifier of an installed sampler")
        String sampler,

        @Parameter(label = "Steps", hint = "At most the timesteps of the run", unit = "steps", min = 1)
        int steps,

        @Parameter(label = "Eta", hint = "Share of ancestral noise in sampler ddim", min = 0, max = 1)
        double eta,

        @Parameter(
                label = "Guidance scale",
                hint = "1: conditions as learned; larger: followed more strictly; always 1 in profile paper",
                min = 0,
                max = 100,
                reference = "Ho and Salimans, arXiv:2207.12598")
        double guidance,

        @Parameter(label = "Seed") long seed,

        @Parameter(
                label = "Elements",
                hint = "Condition of all samples; empty: conditions as they occur in the training set")
        List<Element> elements,

        @Parameter(
                label = "Other conditions",
                hint = "By name, such as band_gap, of those that the encoder has; others: as in the training set")
        Map<String, String> labels) {

    private static final int BATCH = 32;
    private static final String QUICK_SAMPLER = "ddim";
    private static final int QUICK_STEPS = 50;

    public SampleRequest {
        elements = List.copyOf(elements);
        // Jobs of earlier versions have none.
        labels = labels == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(labels));
    }

    /** Without conditions but elements. */
    public SampleRequest(
            int count,
            long first,
            int batch,
            String sampler,
            int steps,
            double eta,
            double guidance,
            long seed,
            List<Element> elements) {
        this(count, first, batch, sampler, steps, eta, guidance, seed, elements, Map.of());
    }

    /** As published in profile paper (ancestral, all timesteps); in profile corrected ddim in 50 steps. */
    public static SampleRequest of(RunConfiguration run, int count, long seed) {
        String sampler = run.profile() == Profile.PAPER ? "ddpm" : QUICK_SAMPLER;
        return new SampleRequest(
                count, 0, BATCH, sampler, usualSteps(run, sampler), 0, run.effectiveGuidance(), seed, List.of());
    }

    /** Steps where none are asked for: 50 with ddim, with any other sampler all timesteps of the run. */
    public static int usualSteps(RunConfiguration run, String sampler) {
        int timesteps = run.diffusion().timesteps();
        return sampler.equals(QUICK_SAMPLER) ? Math.min(QUICK_STEPS, timesteps) : timesteps;
    }

    public SampleRequest withSampler(String newSampler, int newSteps) {
        return new SampleRequest(count, first, batch, newSampler, newSteps, eta, guidance, seed, elements, labels);
    }

    public SampleRequest withElements(List<Element> newElements) {
        return new SampleRequest(count, first, batch, sampler, steps, eta, guidance, seed, newElements, labels);
    }

    public SampleRequest withLabels(Map<String, String> newLabels) {
        return new SampleRequest(count, first, batch, sampler, steps, eta, guidance, seed, elements, newLabels);
    }

    public SampleRequest withBatch(int newBatch) {
        return new SampleRequest(count, first, newBatch, sampler, steps, eta, guidance, seed, elements, labels);
    }

    public SampleRequest withGuidance(double newGuidance) {
        return new SampleRequest(count, first, batch, sampler, steps, eta, newGuidance, seed, elements, labels);
    }

    /** Other samples of the same kind: those with these indices. */
    public SampleRequest withRange(long newFirst, int newCount) {
        return new SampleRequest(newCount, newFirst, batch, sampler, steps, eta, guidance, seed, elements, labels);
    }

    /**
     * The batch that a sample is drawn in; the arithmetic of some denoisers depends on its size in the last digits.
     *
     * @throws PccdException where this request has no sample of this index
     */
    public SampleRequest company(long index) {
        long place = index - first;
        if (place < 0 || place >= count) {
            throw new PccdException("There is no sample " + index + " among the samples " + first + " to "
                    + (first + count - 1) + ": choose one of them.");
        }
        int from = (int) (place / batch * batch);
        return withRange(first + from, Math.min(batch, count - from));
    }

    /** @throws PccdException where a value leaves its range, or the sampler is not installed */
    public void check(RunConfiguration run) {
        Parameters.check(this);
        Contributions.byId(Sampler.POINT, Sampler.class, sampler);
        int timesteps = run.diffusion().timesteps();
        if (steps > timesteps) {
            throw new PccdException("Parameter 'steps' is " + steps + ", but must lie between 1 and " + timesteps
                    + ", the timesteps of the run.");
        }
        if (run.profile() == Profile.PAPER && guidance != 1) {
            throw new PccdException(
                    "Parameter 'guidance' is " + guidance + ", but in profile paper guidance has no effect,"
                            + " as released: leave it out, or use a run of profile corrected.");
        }
        if (elements.stream().distinct().count() < elements.size()) {
            throw new PccdException("An element is named twice in " + elements + ": name each once.");
        }
    }
}
