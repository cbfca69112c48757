package org.pccd.dataset.ui.internal.wizard;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.pccd.dataset.ImportSettings;
import org.pccd.dataset.ImportSource;
import org.pccd.dataset.Previewed;
import org.pccd.dataset.Refusal.Verdict;
import org.pccd.ui.Tasks;

/** What becomes of each entry, before anything is written; and the name of the dataset. */
final class PreviewPage extends WizardPage {
    private static final int FIRST = 2000;
    private static final int REFRESH_MILLIS = 150;
    private static final List<Predicate<Previewed>> CHOICES = List.of(
            p -> true,
            Previewed::kept,
            p -> !p.kept() && p.out().verdict() == Verdict.FILTERED,
            p -> !p.kept() && p.out().verdict() == Verdict.REFUSED);

    private final ImportPlan plan;
    private final PlaceGroup place;
    private Label counts;
    private Label reasons;
    private Combo choice;
    private Button everything;
    private Button cancel;
    private PreviewTable table;
    private ImportPlan.Asked shown;
    private PreviewRun run;
    private Job job;

    PreviewPage(ImportPlan plan, PlaceGroup place) {
        super("preview", "What is kept, and what is left out and why", null);
        this.plan = plan;
        this.place = place;
        setDescription("Nothing is written before you press Finish; the import then runs in the background.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(page);
        head(page);
        table = new PreviewTable(page);
        reasons = new Label(page, SWT.WRAP);
        reasons.setData("org.pccd.id", "newDataset.reasons");
        GridDataFactory.fillDefaults().grab(true, false).hint(600, 34).applyTo(reasons);
        place.create(page, this::check);
        setControl(page);
    }

    private void head(Composite page) {
        Composite head = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        counts = new Label(head, SWT.NONE);
        counts.setData("org.pccd.id", "newDataset.counts");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(counts);
        choice = new Combo(head, SWT.READ_ONLY);
        choice.setItems("All entries", "Kept", "Filtered out", "Refused");
        choice.select(0);
        choice.setToolTipText("Which entries are listed");
        choice.addListener(SWT.Selection, e -> table.filter(CHOICES.get(choice.getSelectionIndex())));
        everything = new Button(head, SWT.PUSH);
        everything.setText("Look at &All");
        everything.setToolTipText("The first " + String.format("%,d", FIRST) + " entries are looked at by themselves");
        everything.addListener(SWT.Selection, e -> start(-1));
        cancel = new Button(head, SWT.PUSH);
        cancel.setText("&Stop");
        cancel.setToolTipText("Stop looking at the sources");
        cancel.addListener(SWT.Selection, e -> stop());
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (!visible) {
            return;
        }
        place.suggest();
        check();
        if (!plan.asked().equals(shown)) {
            start(FIRST);
        }
    }

    @Override
    public void dispose() {
        stop();
        super.dispose();
    }

    private void check() {
        String problem = place.problem();
        setErrorMessage(problem);
        setPageComplete(problem == null);
    }

    private void stop() {
        if (job != null) {
            job.cancel();
        }
    }

    private void start(int limit) {
        stop();
        shown = plan.asked();
        table.clear();
        PreviewRun now = new PreviewRun();
        run = now;
        List<ImportSource> sources = plan.sources();
        ImportSettings settings = plan.settings();
        job = Tasks.quietly(
                "Preview of the import",
                getControl(),
                progress -> now.run(sources, settings, limit, progress),
                nothing -> {},
                e -> setErrorMessage(e.getMessage()));
        refresh(now);
    }

    private void refresh(PreviewRun now) {
        if (now != run || getControl().isDisposed()) {
            return;
        }
        PreviewRun.State state = now.state(table.size());
        table.add(state.rows());
        counts.setText(text(state));
        reasons.setText(reasons(state.codes()));
        everything.setEnabled(state.ended() && !state.complete());
        cancel.setEnabled(!state.ended());
        if (!state.ended()) {
            getControl().getDisplay().timerExec(REFRESH_MILLIS, () -> refresh(now));
        }
    }

    private static String text(PreviewRun.State s) {
        String looked = !s.ended() ? "Looking: " : s.complete() ? "All " : "The first ";
        return String.format(
                "%s%,d entries: %,d kept, %,d filtered out, %,d refused%s",
                looked,
                s.read(),
                s.kept(),
                s.filtered(),
                s.refused(),
                s.read() > PreviewRun.LISTED ? String.format("; %,d are listed", PreviewRun.LISTED) : "");
    }

    private static String reasons(Map<String, Integer> codes) {
        StringBuilder text = new StringBuilder();
        codes.forEach((code, n) ->
                text.append(text.isEmpty() ? "Left out: " : ", ").append(String.format("%,d %s", n, code)));
        return text.toString();
    }
}
