package org.pccd.sampling.ui.internal.funnel;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.pccd.evaluation.Funnel;
import org.pccd.sampling.ui.internal.gallery.FunnelStep;
import org.pccd.sampling.ui.internal.gallery.GalleryFilter;
import org.pccd.sampling.ui.internal.gallery.GalleryModel;
import org.pccd.sampling.ui.internal.gallery.Shown;

/**
 * What is left of the samples of the active gallery from step to step, and why the others were lost. A click filters
 * the gallery to exactly those.
 */
public final class FunnelView extends ViewPart {
    public static final String ID = "org.pccd.sampling.ui.funnel";

    private Label title;
    private Link sun;
    private ScrolledComposite scroll;
    private FunnelBars bars;
    private Table reasons;
    private ActiveGallery gallery;

    @Override
    public void createPartControl(Composite parent) {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 4;
        layout.marginHeight = 4;
        parent.setLayout(layout);
        title = new Label(parent, SWT.NONE);
        title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        sun = new Link(parent, SWT.NONE);
        sun.setData("org.pccd.id", "funnel.sun");
        GridData hidden = new GridData(SWT.FILL, SWT.TOP, true, false);
        hidden.exclude = true;
        sun.setLayoutData(hidden);
        sun.setVisible(false);
        sun.addListener(SWT.Selection, e -> show(Shown.valueOf(e.text)));
        SashForm halves = new SashForm(parent, SWT.VERTICAL);
        halves.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        scroll = new ScrolledComposite(halves, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        bars = new FunnelBars(scroll);
        scroll.setContent(bars);
        bars.setData("org.pccd.id", "funnel.bars");
        bars.onChoose((step, lost) -> filter(new FunnelStep(step.id(), lost, null)));
        reasons = new Table(halves, SWT.FULL_SELECTION | SWT.BORDER);
        reasons.setData("org.pccd.id", "funnel.reasons");
        reasons.setHeaderVisible(true);
        column("Lost at", 80, SWT.LEFT);
        column("Why", 200, SWT.LEFT);
        column("Samples", 76, SWT.RIGHT);
        column("Share", 66, SWT.RIGHT);
        column("Code", 190, SWT.LEFT);
        reasons.addListener(SWT.Selection, e -> filter((FunnelStep) e.item.getData()));
        reasons.addListener(SWT.Resize, e -> {
            int others = reasons.getColumn(0).getWidth()
                    + reasons.getColumn(2).getWidth()
                    + reasons.getColumn(3).getWidth();
            reasons.getColumn(1).setWidth(Math.max(120, reasons.getClientArea().width - others));
        });
        halves.setWeights(3, 2);
        gallery = new ActiveGallery(getSite().getPage(), this::refresh);
        parent.addDisposeListener(e -> gallery.close());
        refresh();
    }

    private void column(String text, int width, int style) {
        TableColumn column = new TableColumn(reasons, style);
        column.setText(text);
        column.setWidth(width);
    }

    private void filter(FunnelStep step) {
        GalleryModel model = gallery.model();
        if (model != null) {
            boolean all = step.step().equals("sampled");
            // Exactly these: what else was filtered by would hide some of them.
            model.setFilter(all ? GalleryFilter.NONE : GalleryFilter.NONE.withStep(step));
        }
    }

    private void show(Shown which) {
        GalleryModel model = gallery.model();
        if (model != null) {
            model.setFilter(GalleryFilter.NONE.withShown(which));
        }
    }

    // Stable, unique and novel is counted without asking for validity: no step of the funnel.
    private void showSun(GalleryModel model) {
        boolean energies = model != null
                && model.evaluation().isPresent()
                && model.evaluation().get().report().stability() != null;
        String text = "";
        if (energies) {
            text = Stream.of(Shown.SUN, Shown.METASTABLE_SUN)
                    .map(w -> String.format(
                            Locale.ROOT, "%s: <a href=\"%s\">%,d</a>", w.title(), w.name(), model.count(w)))
                    .collect(Collectors.joining(" · "));
        }
        if (!text.equals(sun.getText())) {
            sun.setText(text);
            ((GridData) sun.getLayoutData()).exclude = text.isEmpty();
            sun.setVisible(!text.isEmpty());
            sun.getParent().layout();
        }
    }

    private void refresh() {
        if (bars.isDisposed()) {
            return;
        }
        GalleryModel model = gallery.model();
        showSun(model);
        if (model == null) {
            title.setText("Open samples to see what is left of them.");
            bars.show(new Funnel(java.util.List.of()));
            reasons.removeAll();
            return;
        }
        Funnel funnel = model.funnel();
        String name = String.valueOf(model.folder().getFileName()).replace("&", "&&");
        title.setText(funnel.steps().size() > 2 ? name : name + ": not evaluated yet");
        bars.show(funnel);
        scroll.setMinHeight(bars.leastHeight());
        FunnelStep step = model.filter().step();
        bars.mark(step == null ? "" : step.step(), step != null && step.lost());
        showReasons(funnel, step);
    }

    private void showReasons(Funnel funnel, FunnelStep chosen) {
        reasons.setRedraw(false);
        reasons.removeAll();
        int all = Math.max(1, funnel.steps().get(0).count());
        for (Funnel.Step step : funnel.steps()) {
            step.lost().entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(e -> row(step, e.getKey(), e.getValue(), all, chosen));
        }
        reasons.setRedraw(true);
    }

    private void row(Funnel.Step step, String code, int count, int all, FunnelStep chosen) {
        TableItem row = new TableItem(reasons, SWT.NONE);
        row.setText(new String[] {
            step.title(),
            Reasons.title(code),
            String.format(Locale.ROOT, "%,d", count),
            String.format(Locale.ROOT, "%.1f %%", 100.0 * count / all),
            code
        });
        FunnelStep own = new FunnelStep(step.id(), true, code);
        row.setData(own);
        if (own.equals(chosen)) {
            reasons.select(reasons.indexOf(row));
        }
    }

    @Override
    public void setFocus() {
        bars.setFocus();
    }
}
