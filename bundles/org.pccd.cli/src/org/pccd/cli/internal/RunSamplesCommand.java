package org.pccd.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pccd.core.PccdException;
import org.pccd.run.JobFolder;
import org.pccd.run.RunFolder;
import org.pccd.run.SampleRequest;
import org.pccd.run.Sampling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pccd run samples}. */
@Command(
        name = "samples",
        description = "Ask the worker of a run for samples now, into samples/ of the run; the training goes on with"
                + " the same numbers.")
class RunSamplesCommand implements Callable<Integer> {
    record Result(String run, String samples) {}

    @Mixin
    private Output output;

    @Mixin
    private JobArgument argument;

    @Mixin
    private SamplingOptions sampling;

    @Option(names = "--count", defaultValue = "8", description = "Samples to draw; default: ${DEFAULT-VALUE}.")
    private int count;

    @Option(
            names = "--elements",
            split = ",",
            paramLabel = "ELEMENT",
            description = "Elements of all samples, such as Li,Co,O; default: as in the training set.")
    private List<String> elements = List.of();

    @Option(names = "--wait", defaultValue = "600", description = "Seconds to wait for it; default: ${DEFAULT-VALUE}.")
    private double seconds;

    @Override
    public Integer call() {
        JobFolder job = argument.withWorker();
        if (job.kind() != JobFolder.Kind.TRAIN) {
            throw new PccdException(job + " is no training: use pccd sample.");
        }
        RunFolder run = job.run();
        SampleRequest request =
                output.arguments(() -> sampling.request(run.configuration(), count, Arguments.elements(elements)));
        Sampling.check(run, request);
        String id = job.control().samples(request);
        JobArgument.await(job, seconds, s -> !job.control().samplesPending(id), output);
        Optional<String> refused = job.control().samplesRefused(id);
        if (refused.isPresent()) {
            throw new PccdException(refused.get());
        }
        Path folder = run.samples(id)
                .orElseThrow(() -> new PccdException("There are no samples after " + Math.round(seconds)
                        + " s; the wish stays: " + JobRow.sentence(job.status())));
        return output.result(new Result(job.toString(), folder.toString()), out -> out.println("Samples: " + folder));
    }
}
