package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.pccd.core.Contributions;
import org.pccd.diffusion.DenoiserBenchmark;
import org.pccd.diffusion.DenoiserProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pccd benchmark}. */
@Command(
        name = "benchmark",
        description = "Time training steps and predictions of a denoiser on this machine.",
        subcommands = {CrystalBenchmarkCommand.class, HullBenchmarkCommand.class, RelaxBenchmarkCommand.class},
        footer = {"", "releng/benchmark/pytorch_unet.py of the sources times the paper's network in PyTorch."})
class BenchmarkCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Option(names = "--denoiser", defaultValue = "pccd-unet", description = "Default: ${DEFAULT-VALUE}.")
    private String denoiser;

    @Option(names = "--preset", defaultValue = "paper", description = "Default: ${DEFAULT-VALUE}.")
    private String preset;

    @Option(names = "--batch", defaultValue = "8", description = "Structures at once; default: ${DEFAULT-VALUE}.")
    private int batch;

    @Option(names = "--threads", description = "Default: all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--steps", defaultValue = "5", description = "Timed steps; default: ${DEFAULT-VALUE}.")
    private int steps;

    @Override
    public Integer call() {
        DenoiserProvider<?> provider = Contributions.byId(DenoiserProvider.POINT, DenoiserProvider.class, denoiser)
                .service();
        DenoiserBenchmark.Result result =
                DenoiserBenchmark.run(provider, preset, batch, threads, steps, output.progress());
        return output.result(result, out -> print(result, out));
    }

    private void print(DenoiserBenchmark.Result r, PrintWriter out) {
        out.println(denoiser + ", preset " + r.preset() + ", " + r.parameters() + " parameters, batch " + r.batch()
                + ", " + r.threads() + " threads");
        out.printf(
                "  training step %.3f s median, %.3f s minimum of %d%n",
                r.trainSeconds(), r.trainSecondsMin(), r.steps());
        out.printf("  prediction    %.3f s median, %.3f s minimum%n", r.predictSeconds(), r.predictSecondsMin());
        out.println("  resident memory " + r.residentStart() + " MiB after the first step, " + r.residentEnd()
                + " MiB at the end");
    }
}
