package org.pccd.cli.internal;

import java.util.List;
import java.util.Map;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.run.RunConfiguration;
import org.pccd.run.SampleRequest;
import picocli.CommandLine.Option;

/** How to draw samples; shared by sampling and reconstruction. */
class SamplingOptions {
    @Option(
            names = "--steps",
            paramLabel = "K",
            description = "Denoising steps; default: as suits the sampler: 50 with ddim, all with ddpm.")
    private Integer steps;

    @Option(
            names = "--sampler",
            description =
                    "One that can draw from the denoiser of the run, see pccd samplers; default: the first that the"
                            + " denoiser names, such as ddim, in profile paper ddpm.")
    private String sampler;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change a parameter of the sampler: eta=1, ...; see pccd samplers. Repeatable.")
    private Map<String, String> parameters = Map.of();

    @Option(names = "--batch", description = "Samples drawn together.")
    private Integer batch;

    @Option(names = "--guidance", description = "Guidance scale; default: that of the run; none in profile paper.")
    private Double guidance;

    @Option(names = "--seed", defaultValue = "0", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    /** @throws PccdException where a value is not legal for the run */
    SampleRequest request(RunConfiguration run, int count, List<Element> elements) {
        SampleRequest request = SampleRequest.of(run, count, seed);
        String wanted = sampler == null ? request.sampler() : sampler;
        request = request.withSampler(wanted, steps == null ? SampleRequest.usualSteps(run, wanted) : steps);
        request = (batch == null ? request : request.withBatch(batch)).withElements(elements);
        request = guidance == null ? request : request.withGuidance(guidance);
        request = parameters.isEmpty() ? request : request.withSamplerParameters(parameters);
        request.check(run);
        return request;
    }
}
