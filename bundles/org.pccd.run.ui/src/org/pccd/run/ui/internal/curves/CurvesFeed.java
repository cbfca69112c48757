package org.pccd.run.ui.internal.curves;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.pccd.core.PccdException;
import org.pccd.diffusion.Loss;
import org.pccd.run.curves.CurveOptions;
import org.pccd.run.curves.MetricsTail;
import org.pccd.run.curves.Panel;
import org.pccd.run.curves.Resume;
import org.pccd.run.curves.RunMetrics;
import org.pccd.run.curves.TimeAxis;

/**
 * Follows the metrics of runs in the background and hands over what is to be drawn: at once where something else was
 * asked for, otherwise at most twice a second. Its methods are for the thread of the user interface.
 */
final class CurvesFeed {
    private static final long PERIOD_MILLIS = 500;

    private final Display display;
    private final Consumer<CurvesSnapshot> taker;
    private final Job job = Job.createSystem("Follow metrics", this::run);
    private volatile List<Path> wanted = List.of();
    private volatile CurveOptions options;
    private volatile boolean asked;
    private volatile boolean awake = true;
    private volatile boolean closed;
    // Of the job's thread.
    private Map<Path, MetricsTail> tails = new LinkedHashMap<>();
    private Map<Path, Loss> losses = Map.of();
    private Map<Path, Integer> sizes = new LinkedHashMap<>();

    CurvesFeed(Display display, CurveOptions options, Consumer<CurvesSnapshot> taker) {
        this.display = display;
        this.options = options;
        this.taker = taker;
    }

    void runs(List<Path> runs) {
        wanted = List.copyOf(runs);
        ask();
    }

    void options(CurveOptions newOptions) {
        options = newOptions;
        ask();
    }

    /** Nobody looks: nothing is read. */
    void awake(boolean newAwake) {
        if (awake != newAwake) {
            awake = newAwake;
            ask();
        }
    }

    void close() {
        closed = true;
        job.cancel();
    }

    private void ask() {
        asked = true;
        job.schedule();
    }

    private IStatus run(IProgressMonitor monitor) {
        if (closed || !awake) {
            return Status.OK_STATUS;
        }
        boolean atOnce = asked;
        asked = false;
        List<Path> runs = wanted;
        keep(runs);
        String problem = "";
        boolean more = false;
        boolean news = atOnce;
        for (Path run : runs) {
            try {
                more |= look(run, atOnce);
                int size = tails.get(run).table().size();
                news |= !Integer.valueOf(size).equals(sizes.put(run, size));
            } catch (PccdException e) {
                problem = e.getMessage();
            }
        }
        if (news || !problem.isEmpty()) {
            hand(snapshot(runs, problem, more));
        }
        if (!runs.isEmpty() && !closed) {
            job.schedule(more || asked ? 1 : PERIOD_MILLIS);
        }
        return Status.OK_STATUS;
    }

    // Much is read in portions, so that the curve grows before the eyes; a wish to see something else comes first.
    private boolean look(Path run, boolean atOnce) {
        long end = System.nanoTime() + PERIOD_MILLIS * 1_000_000;
        MetricsTail tail = tails.get(run);
        boolean more = tail.look();
        while (more && !closed && !asked && !atOnce && System.nanoTime() < end) {
            more = tail.look();
        }
        return more;
    }

    private void keep(List<Path> runs) {
        if (!List.copyOf(tails.keySet()).equals(runs)) {
            Map<Path, MetricsTail> kept = new LinkedHashMap<>();
            runs.forEach(run -> kept.put(run, tails.getOrDefault(run, new MetricsTail(run))));
            tails = kept;
            losses = runs.stream().distinct().collect(Collectors.toMap(run -> run, RunMetrics::lossOf));
        }
    }

    private CurvesSnapshot snapshot(List<Path> runs, String problem, boolean more) {
        CurveOptions now = options;
        List<RunMetrics> metrics = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Path run : runs) {
            MetricsTail tail = tails.get(run);
            String name = name(run, runs);
            metrics.add(new RunMetrics(name, metrics.size(), losses.get(run), tail.table()));
            if (tail.unreadable() > 0) {
                notes.add(name + ": " + tail.unreadable() + " lines of metrics cannot be read and are left out.");
            }
            if (now.axis() == TimeAxis.WALL && !tail.table().timed()) {
                notes.add(name + " was trained with an earlier version, which kept no time of day.");
            }
            if (tail.table().size() == 0 && !more) {
                notes.add(name + (Files.exists(run) ? " has no metrics yet." : " is gone."));
            }
        }
        if (!problem.isEmpty()) {
            notes.add(problem);
        }
        Map<Panel, List<RunMetrics.Drawn>> panels = new EnumMap<>(Panel.class);
        now.panels().forEach(panel -> panels.put(panel, RunMetrics.curves(metrics, panel, now)));
        Map<Panel, String> axes = new EnumMap<>(Panel.class);
        now.panels().forEach(panel -> axes.put(panel, panel.axis(metrics)));
        double[] marks = metrics.stream()
                .flatMap(m -> m.table().resumes().stream())
                .mapToDouble((Resume r) -> r.on(now.axis()))
                .filter(Double::isFinite)
                .toArray();
        double[] breaks = now.axis() != TimeAxis.WALL
                ? new double[0]
                : metrics.stream()
                        .flatMap(m -> m.table().pauses().stream())
                        .mapToDouble(t -> t)
                        .toArray();
        int lines = metrics.stream().mapToInt(m -> m.table().size()).sum();
        return new CurvesSnapshot(now, panels, axes, marks, breaks, String.join(" ", notes), lines, more);
    }

    private static String name(Path run, List<Path> runs) {
        Path own = run.getFileName();
        boolean alone = runs.stream().filter(r -> r.getFileName().equals(own)).count() == 1;
        return alone || run.getParent() == null
                ? own.toString()
                : run.getParent().getFileName() + "/" + own;
    }

    private void hand(CurvesSnapshot snapshot) {
        if (!display.isDisposed()) {
            // Waits for its turn: a slow display slows the feed and is not flooded.
            display.syncExec(() -> {
                if (!closed) {
                    taker.accept(snapshot);
                }
            });
        }
    }
}
