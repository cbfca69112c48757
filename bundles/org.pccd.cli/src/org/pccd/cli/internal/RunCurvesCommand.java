package org.pccd.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pccd.run.RunFolder;
import org.pccd.run.curves.CurveFiles;
import org.pccd.run.curves.CurveOptions;
import org.pccd.run.curves.Panel;
import org.pccd.run.curves.RunMetrics;
import org.pccd.run.curves.TimeAxis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd run curves}. */
@Command(
        name = "curves",
        description = "Write the curves of one or several trainings as a figure or a table.",
        footer = {"", "A table (CSV) has every value; figures mark where a training was resumed."})
class RunCurvesCommand implements Callable<Integer> {
    record Result(List<String> runs, long lines, String file) {}

    @Mixin
    private Output output;

    @Parameters(arity = "1..*", paramLabel = "RUN", description = "Run folders.")
    private List<Path> runs;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write: .png, .svg or .csv.")
    private Path out;

    @Option(
            names = "--show",
            split = ",",
            paramLabel = "CURVE",
            description = "Of loss, learningRate, gradientNorm, stepsPerSecond, memoryMegabytes; default: all.")
    private List<String> show = new ArrayList<>();

    @Option(
            names = "--by",
            defaultValue = "step",
            description = "step, relative (time trained) or wall; default: step.")
    private TimeAxis by;

    @Option(
            names = "--smoothing",
            defaultValue = "0",
            description = "Weight of the past in an exponential average, below 1; default: 0, none.")
    private double smoothing;

    @Option(names = "--log-x", description = "Logarithmic x axis.")
    private boolean logX;

    @Option(names = "--linear-y", description = "Linear y axis; otherwise logarithmic.")
    private boolean linearY;

    @Option(names = "--width", defaultValue = "900", description = "Of figures, in points; default: ${DEFAULT-VALUE}.")
    private int width;

    @Override
    public Integer call() {
        CurveOptions options = output.arguments(this::options);
        List<RunMetrics> metrics = new ArrayList<>();
        for (Path run : runs) {
            metrics.add(RunMetrics.read(RunFolder.open(run).path(), metrics.size()));
        }
        CurveFiles.write(metrics, options, width, out);
        long lines = metrics.stream().mapToLong(m -> m.table().size()).sum();
        return output.result(
                new Result(runs.stream().map(Path::toString).toList(), lines, out.toString()),
                o -> o.println(String.format(Locale.ROOT, "%,d lines of metrics: %s", lines, out)));
    }

    private CurveOptions options() {
        Set<Panel> panels = EnumSet.noneOf(Panel.class);
        show.forEach(key -> panels.add(Panel.of(key)));
        return new CurveOptions(panels.isEmpty() ? EnumSet.allOf(Panel.class) : panels, by, smoothing, logX, !linearY);
    }
}
