package org.pccd.run.ui.internal.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.pccd.core.PccdException;
import org.pccd.run.RunFolder;
import org.pccd.run.SampleRequest;
import org.pccd.run.SampleSet;
import org.pccd.ui.Tasks;
import org.pccd.viewer.StructureSubject;

/**
 * The samples that were drawn while a run trained, step by step; the newest are followed as they come. For the thread
 * of the user interface.
 */
public final class RunSamples extends Composite {
    private final SamplesFeed feed;
    private final Label title;
    private final Scale slider;
    private final Button now;
    private final Label note;
    private final SampleGrid grid;
    private final ScrolledComposite scroller;
    private Path run;
    private List<SampleSet> sets = List.of();
    private SampleSet shown;
    private boolean newest = true;
    private Job loading;

    /** @param selected told the structure that is selected, null where a sample has none */
    public RunSamples(Composite parent, Consumer<StructureSubject> selected) {
        super(parent, SWT.NONE);
        setLayout(GridLayoutFactory.swtDefaults().numColumns(3).create());
        title = new Label(this, SWT.NONE);
        title.setLayoutData(GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .hint(220, SWT.DEFAULT)
                .create());
        title.setData("org.pccd.id", "samples.title");
        slider = new Scale(this, SWT.HORIZONTAL);
        slider.setLayoutData(GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .create());
        slider.setToolTipText("Step of the training (steps): at the right end the newest samples are followed");
        slider.setData("org.pccd.id", "samples.step");
        slider.addListener(SWT.Selection, e -> slide());
        now = new Button(this, SWT.PUSH);
        now.setText("&Sample now");
        now.setToolTipText(
                "Ask the worker for samples of the present step; the training goes on with the same numbers");
        now.setData("org.pccd.id", "samples.now");
        now.addListener(SWT.Selection, e -> sampleNow());
        note = new Label(this, SWT.WRAP);
        note.setLayoutData(
                GridDataFactory.fillDefaults().span(3, 1).grab(true, false).create());
        note.setData("org.pccd.id", "samples.note");
        scroller = new ScrolledComposite(this, SWT.V_SCROLL);
        scroller.setLayoutData(
                GridDataFactory.fillDefaults().span(3, 1).grab(true, true).create());
        grid = new SampleGrid(scroller, s -> selected.accept(s.subject()));
        scroller.setContent(grid);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.addListener(SWT.Resize, e -> fit());
        feed = new SamplesFeed(this, this::take);
        addListener(SWT.Show, e -> feed.awake(true));
        addListener(SWT.Hide, e -> feed.awake(false));
        take(List.of(), "");
    }

    /** Follows this run folder. */
    public void show(Path newRun) {
        if (!newRun.equals(run)) {
            run = newRun;
            newest = true;
            shown = null;
            say("");
            feed.follow(run);
        }
    }

    /** The run that is followed, null at the beginning. */
    public Path run() {
        return run;
    }

    private void take(List<SampleSet> found, String problem) {
        sets = found;
        now.setEnabled(run != null);
        slider.setEnabled(sets.size() > 1);
        slider.setMaximum(Math.max(1, sets.size() - 1));
        slider.setIncrement(1);
        slider.setPageIncrement(Math.max(1, sets.size() / 10));
        if (sets.isEmpty()) {
            title.setText(run == null ? "" : run.getFileName().toString());
            grid.show(List.of());
            say(!problem.isEmpty() ? problem : run == null ? "Select a run to see its samples." : empty());
            return;
        }
        int at = newest ? sets.size() - 1 : Math.max(0, sets.indexOf(shown));
        slider.setSelection(at);
        load(sets.get(at));
    }

    private static String empty() {
        return "No samples yet: they come every so many steps (setting 'Samples every' of the run),"
                + " or with Sample now.";
    }

    private void slide() {
        int at = Math.min(slider.getSelection(), sets.size() - 1);
        if (at >= 0) {
            newest = at == sets.size() - 1;
            load(sets.get(at));
        }
    }

    private void load(SampleSet set) {
        title.setText(run.getFileName() + ", step " + String.format("%,d", set.step())
                + (set.regular() ? "" : " (asked for)"));
        if (set.equals(shown)) {
            return;
        }
        shown = set;
        if (loading != null) {
            loading.cancel();
        }
        loading = Tasks.quietly(
                "Read samples",
                this,
                progress -> ShownSample.read(set, progress),
                samples -> {
                    if (set.equals(shown)) {
                        draw(samples);
                    }
                },
                e -> say(e instanceof PccdException ? e.getMessage() : e.toString()));
    }

    private void draw(List<ShownSample> samples) {
        long decoded = samples.stream().filter(ShownSample::decoded).count();
        say(decoded + " of " + samples.size() + " samples decoded to a structure");
        grid.show(samples);
        fit();
    }

    private void fit() {
        scroller.setMinHeight(grid.heightAt(scroller.getClientArea().width));
    }

    private void sampleNow() {
        Path asked = run;
        say("Asked for samples: the worker draws them between two steps.");
        Tasks.quietly(
                "Ask for samples",
                this,
                progress -> {
                    ask(asked);
                    return asked;
                },
                done -> newest = true,
                e -> say(e instanceof PccdException ? e.getMessage() : e.toString()));
    }

    private static void ask(Path folder) {
        RunFolder run = RunFolder.open(folder);
        if (!run.status().state().live()) {
            String state = run.status().state().name().toLowerCase(Locale.ROOT);
            throw new PccdException("No worker trains this run now (" + state
                    + "): resume it, or use New Sampling for its newest checkpoint.");
        }
        int count = run.configuration().training().samplesCount();
        run.job()
                .control()
                .samples(SampleRequest.of(
                        run.configuration(), count, run.configuration().seed()));
    }

    private void say(String text) {
        note.setText(text);
        note.setVisible(!text.isEmpty());
        ((GridData) note.getLayoutData()).exclude = text.isEmpty();
        layout(true);
    }

    @Override
    public boolean setFocus() {
        return grid.setFocus();
    }
}
