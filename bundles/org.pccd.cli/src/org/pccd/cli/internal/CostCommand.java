package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.pccd.run.RunConfiguration;
import org.pccd.run.RunCost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pccd cost}. */
@Command(
        name = "cost",
        description = "Measure in a few seconds what a training would cost on this machine: parameters, speed, memory,"
                + " disk, time to the end. Nothing is made.")
class CostCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private ConfigurationOptions options;

    @Override
    public Integer call() {
        RunConfiguration configuration = options.configuration(output);
        RunCost cost = RunCost.measure(configuration, output.progress());
        return output.result(cost, out -> print(cost, out));
    }

    private static void print(RunCost c, PrintWriter out) {
        out.printf(
                "%,d parameters, %,d steps of %d structures, %d threads%n",
                c.parameters(), c.steps(), c.batch(), c.threads());
        out.printf("  speed       %.3g steps per second (%.3f s a step)%n", c.stepsPerSecond(), c.stepSeconds());
        out.printf(
                "  to the end  %s, validations of %.1f s included%n",
                ConsoleProgress.format(c.secondsToEnd()), c.validationSeconds());
        out.printf("  memory      %,d MB, as far as the steps that were measured%n", c.memoryMegabytes());
        out.printf(
                "  disk        %,.1f MB a checkpoint, at most %d are kept%n",
                c.checkpointBytes() / 1e6, c.checkpoints());
    }
}
