package org.pccd.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.pccd.core.PccdException;
import org.pccd.report.DenoisingMovie;
import org.pccd.report.DenoisingSteps;
import org.pccd.run.DenoisingTrace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd animate}. */
@Command(
        name = "animate",
        description = "Draw a trace: points, structure so far and verdict, step by step.",
        footer = {"", "OUT that ends in .gif becomes an animation, any other a folder with a PNG for each step."})
class AnimateCommand implements Callable<Integer> {
    /** What was written. */
    record Drawn(String out, int steps) {}

    @Mixin
    private Output output;

    @Parameters(paramLabel = "TRACE", description = "Folder that pccd trace wrote.")
    private Path trace;

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "Animation.gif, or a folder.")
    private Path out;

    @Option(
            names = "--size",
            defaultValue = "360",
            paramLabel = "PIXELS",
            description = "Of each of two pictures; 360.")
    private int size;

    @Option(names = "--speed", defaultValue = "10", paramLabel = "N", description = "Steps per second; default: 10.")
    private int speed;

    @Option(names = "--every", defaultValue = "1", paramLabel = "N", description = "Show one of N steps; default: 1.")
    private int every;

    @Option(names = "--force", description = "Replace an animation that exists.")
    private boolean force;

    @Override
    public Integer call() {
        DenoisingSteps steps = DenoisingSteps.of(DenoisingTrace.open(trace), output.progress());
        DenoisingMovie movie =
                output.arguments(() -> new DenoisingMovie(steps, new DenoisingMovie.Settings(size, speed, every)));
        if (out.toString().toLowerCase(Locale.ROOT).endsWith(".gif")) {
            if (Files.exists(out) && !force) {
                throw new PccdException(out + " exists and is not replaced: choose another name, or give --force.");
            }
            movie.gif(out, output.progress());
        } else {
            movie.pictures(out, output.progress());
        }
        return output.result(
                new Drawn(out.toString(), steps.size()),
                text -> text.println("Drawn " + steps.title() + ", " + steps.size() + " steps, to " + out));
    }
}
