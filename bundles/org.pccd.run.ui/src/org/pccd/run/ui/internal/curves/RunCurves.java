package org.pccd.run.ui.internal.curves;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.pccd.run.curves.CurveFiles;
import org.pccd.run.curves.CurveOptions;
import org.pccd.run.curves.RunMetrics;
import org.pccd.ui.Tasks;

/**
 * Live curves of one or several trainings: what is drawn, and how, is chosen above the charts and kept for the next
 * time. Follows the runs as long as it is visible. For the thread of the user interface.
 */
public final class RunCurves extends Composite {
    private static final int WIDTH = 900;

    private final CurvesFeed feed;
    private final CurveStack stack;
    private final Label note;
    private List<Path> runs = List.of();
    private CurveOptions options = CurvesState.load();
    private String hint = "Select one or several runs to see their curves.";

    public RunCurves(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        CurvesBar bar = new CurvesBar(this, options, this::choose, this::reset, this::export);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        note = new Label(this, SWT.WRAP);
        note.setLayoutData(
                GridDataFactory.fillDefaults().indent(6, 0).grab(true, false).create());
        note.setData("org.pccd.id", "curves.note");
        stack = new CurveStack(this);
        stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        feed = new CurvesFeed(getDisplay(), options, this::draw);
        addListener(SWT.Show, e -> feed.awake(true));
        addListener(SWT.Hide, e -> feed.awake(false));
        addDisposeListener(e -> feed.close());
        feed.options(options);
        say(hint);
    }

    /** Follows these run folders in place of others. */
    public void show(List<Path> newRuns) {
        if (!newRuns.equals(runs)) {
            runs = List.copyOf(newRuns);
            feed.runs(runs);
        }
        say(runs.isEmpty() ? hint : "");
    }

    /** The run folders that are followed. */
    public List<Path> runs() {
        return runs;
    }

    /** Reads nothing as long as nobody looks. */
    public void awake(boolean awake) {
        feed.awake(awake);
    }

    private void choose(CurveOptions newOptions) {
        options = newOptions;
        CurvesState.save(options);
        feed.options(options);
    }

    private void draw(CurvesSnapshot snapshot) {
        if (!isDisposed()) {
            stack.show(snapshot);
            String reading = snapshot.more() ? String.format("Reading: %,d lines of metrics. ", snapshot.lines()) : "";
            say(runs.isEmpty() ? hint : reading + snapshot.note());
        }
    }

    private void say(String text) {
        if (!note.getText().equals(text)) {
            note.setText(text);
            ((GridData) note.getLayoutData()).exclude = text.isEmpty();
            note.setVisible(!text.isEmpty());
            layout(true);
        }
    }

    private void reset() {
        stack.reset();
    }

    private void export() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText("Export curves");
        dialog.setFilterNames(new String[] {"Picture (*.png)", "Vector graphics (*.svg)", "Table (*.csv)"});
        dialog.setFilterExtensions(new String[] {"*.png", "*.svg", "*.csv"});
        dialog.setFileName(runs.isEmpty() ? "curves" : runs.get(0).getFileName() + "-curves");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            String[] suffixes = {".png", ".svg", ".csv"};
            boolean complete = List.of(suffixes).stream().anyMatch(chosen::endsWith);
            export(Path.of(complete ? chosen : chosen + suffixes[Math.max(0, dialog.getFilterIndex())]));
        }
    }

    /** Writes what is shown, as the command {@code pccd run curves} does; the format by the suffix. */
    public void export(Path file) {
        List<Path> now = runs;
        CurveOptions how = options;
        Tasks.start(
                "Export curves to " + file.getFileName(),
                this,
                progress -> {
                    List<RunMetrics> metrics = new ArrayList<>();
                    for (Path run : now) {
                        metrics.add(RunMetrics.read(run, metrics.size()));
                    }
                    CurveFiles.write(metrics, how, WIDTH, file);
                    return file;
                },
                done -> {});
    }

    @Override
    public boolean setFocus() {
        return stack.setFocus() || super.setFocus();
    }
}
