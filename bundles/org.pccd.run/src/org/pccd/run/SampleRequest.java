package org.pccd.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pccd.core.Contributed;
import org.pccd.core.Json;
import org.pccd.core.Parameter;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.diffusion.Objective;
import org.pccd.diffusion.Sampler;
import org.pccd.diffusion.Samplers;
import org.pccd.run.internal.Components;

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

        @Parameter(
                label = "Steps",
                hint = "With samplers of timesteps at most those of the run",
                unit = "steps",
                min = 1)
        int steps,

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
        Map<String, String> labels,

        @Parameter(label = "Sampler's parameters", hint = "Those that differ from the sampler's defaults")
        ObjectNode samplerParameters,

        @Parameter(
                label = "Formula",
                hint = "Atoms in the cell of every sample, such as Na4Cl4; empty: as the conditions lead to. Needs an"
                        + " encoder that can guarantee it")
        String formula,

        @Parameter(label = "Start", hint = "A structure of which parts are kept; none: everything is drawn")
        StartStructure start) {

    private static final int BATCH = 32;
    private static final String PUBLISHED_SAMPLER = "ddpm";
    private static final String ETA_SAMPLER = "ddim";

    public SampleRequest {
        elements = List.copyOf(elements);
        // Jobs of earlier versions have none.
        labels = labels == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(labels));
        samplerParameters = samplerParameters == null ? Json.mapper().createObjectNode() : samplerParameters.deepCopy();
        formula = formula == null ? "" : formula.strip();
    }

    /** Without conditions but elements, with the sampler's defaults. */
    public SampleRequest(
            int count,
            long first,
            int batch,
            String sampler,
            int steps,
            double guidance,
            long seed,
            List<Element> elements) {
        this(count, first, batch, sampler, steps, guidance, seed, elements, Map.of(), null, "", null);
    }

    // Jobs of earlier versions have eta beside the sampler, whether it has this parameter or not.
    @JsonCreator
    static SampleRequest read(
            @JsonProperty("count") int count,
            @JsonProperty("first") long first,
            @JsonProperty("batch") int batch,
            @JsonProperty("sampler") String sampler,
            @JsonProperty("steps") int steps,
            @JsonProperty("eta") Double eta,
            @JsonProperty("guidance") double guidance,
            @JsonProperty("seed") long seed,
            @JsonProperty("elements") List<Element> elements,
            @JsonProperty("labels") Map<String, String> labels,
            @JsonProperty("samplerParameters") ObjectNode samplerParameters,
            @JsonProperty("formula") String formula,
            @JsonProperty("start") StartStructure start) {
        ObjectNode parameters = parameters(sampler, eta, samplerParameters);
        return new SampleRequest(
                count, first, batch, sampler, steps, guidance, seed, elements, labels, parameters, formula, start);
    }

    /** A sampler's parameters as earlier versions wrote them. */
    static ObjectNode parameters(String sampler, Double eta, ObjectNode parameters) {
        boolean old = eta != null && ETA_SAMPLER.equals(sampler);
        return old ? Json.mapper().createObjectNode().put("eta", eta) : parameters;
    }

    /** As published in profile paper (ancestral, all timesteps); else with the denoiser's first sampler. */
    public static SampleRequest of(RunConfiguration run, int count, long seed) {
        List<String> samplers =
                Components.denoiserProvider(run.denoiser().id()).service().samplers();
        boolean published = run.profile() == Profile.PAPER && samplers.contains(PUBLISHED_SAMPLER);
        String sampler = published ? PUBLISHED_SAMPLER : samplers.getFirst();
        int steps = usualSteps(run, sampler);
        return new SampleRequest(count, 0, BATCH, sampler, steps, run.effectiveGuidance(), seed, List.of());
    }

    /**
     * Steps where none are asked for.
     *
     * @throws PccdException where there is no such sampler or it cannot draw from the run's denoiser
     */
    public static int usualSteps(RunConfiguration run, String sampler) {
        Objective objective = objective(run);
        return Samplers.byId(sampler, objective).usualSteps(objective);
    }

    /** Samplers that can draw from the run's denoiser. */
    public static List<Contributed<Sampler<?>>> samplers(RunConfiguration run) {
        return Samplers.accepting(objective(run));
    }

    private static Objective objective(RunConfiguration run) {
        return Components.objective(run, Components.encoder(run.encoder()));
    }

    /** Another sampler, with its defaults. */
    public SampleRequest withSampler(String newSampler, int newSteps) {
        return new SampleRequest(
                count, first, batch, newSampler, newSteps, guidance, seed, elements, labels, null, formula, start);
    }

    public SampleRequest withElements(List<Element> newElements) {
        return new SampleRequest(
                count,
                first,
                batch,
                sampler,
                steps,
                guidance,
                seed,
                newElements,
                labels,
                samplerParameters,
                formula,
                start);
    }

    public SampleRequest withLabels(Map<String, String> newLabels) {
        return new SampleRequest(
                count,
                first,
                batch,
                sampler,
                steps,
                guidance,
                seed,
                elements,
                newLabels,
                samplerParameters,
                formula,
                start);
    }

    public SampleRequest withBatch(int newBatch) {
        return new SampleRequest(
                count,
                first,
                newBatch,
                sampler,
                steps,
                guidance,
                seed,
                elements,
                labels,
                samplerParameters,
                formula,
                start);
    }

    public SampleRequest withGuidance(double newGuidance) {
        return new SampleRequest(
                count,
                first,
                batch,
                sampler,
                steps,
                newGuidance,
                seed,
                elements,
                labels,
                samplerParameters,
                formula,
                start);
    }

    public SampleRequest withSamplerParameters(ObjectNode changed) {
        return new SampleRequest(
                count, first, batch, sampler, steps, guidance, seed, elements, labels, changed, formula, start);
    }

    /**
     * With other values of its sampler's parameters.
     *
     * @param values texts by key
     * @throws PccdException where the sampler has no such parameter or a value is not legal
     */
    public SampleRequest withSamplerParameters(Map<String, String> values) {
        return withSamplerParameters(changed(Samplers.byId(sampler), values));
    }

    private <P extends Record> Record changed(Sampler<P> drawing, Map<String, String> values) {
        return Parameters.with(Samplers.parameters(drawing, samplerParameters), values);
    }

    /** @param all parameters of its sampler, of which those are kept that differ from the defaults */
    public SampleRequest withSamplerParameters(Record all) {
        ObjectNode changed = Json.mapper().valueToTree(all);
        ObjectNode defaults = Json.mapper().valueToTree(Samplers.byId(sampler).defaults());
        defaults.properties().stream()
                .filter(d -> d.getValue().equals(changed.get(d.getKey())))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(changed::remove);
        return withSamplerParameters(changed);
    }

    /** @param newFormula atoms in the cell, such as {@code Na4Cl4}; empty for none */
    public SampleRequest withFormula(String newFormula) {
        return new SampleRequest(
                count,
                first,
                batch,
                sampler,
                steps,
                guidance,
                seed,
                elements,
                labels,
                samplerParameters,
                newFormula,
                start);
    }

    /** @param newStart null for none */
    public SampleRequest withStart(StartStructure newStart) {
        return new SampleRequest(
                count,
                first,
                batch,
                sampler,
                steps,
                guidance,
                seed,
                elements,
                labels,
                samplerParameters,
                formula,
                newStart);
    }

    /** Other samples of the same kind: those with these indices. */
    public SampleRequest withRange(long newFirst, int newCount) {
        return new SampleRequest(
                newCount,
                newFirst,
                batch,
                sampler,
                steps,
                guidance,
                seed,
                elements,
                labels,
                samplerParameters,
                formula,
                start);
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

    /** @throws PccdException where a value leaves its range, or the sampler is not installed or does not fit the run */
    public void check(RunConfiguration run) {
        Parameters.check(this);
        Objective objective = objective(run);
        Sampler<?> drawing = Samplers.byId(sampler, objective);
        Samplers.parameters(drawing, samplerParameters);
        int most = drawing.mostSteps(objective);
        if (steps > most) {
            throw new PccdException("Parameter 'steps' is " + steps + ", but must lie between 1 and " + most
                    + " with the sampler '" + sampler + "' of this run.");
        }
        if (run.profile() == Profile.PAPER && guidance != 1) {
            throw new PccdException(
                    "Parameter 'guidance' is " + guidance + ", but in profile paper guidance has no effect,"
                            + " as released: leave it out, or use a run of profile corrected.");
        }
        if (!formula.isEmpty() && start != null) {
            throw new PccdException(
                    "A formula and a structure to start from cannot both be given: keep the species of the structure.");
        }
        if (elements.stream().distinct().count() < elements.size()) {
            throw new PccdException("An element is named twice in " + elements + ": name each once.");
        }
    }
}
