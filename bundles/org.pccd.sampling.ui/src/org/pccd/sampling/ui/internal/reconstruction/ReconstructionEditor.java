package org.pccd.sampling.ui.internal.reconstruction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.plot.Curve;
import org.pccd.plot.ui.CurveChart;
import org.pccd.plot.ui.CurveLegend;
import org.pccd.run.PublishedRate;
import org.pccd.run.ReconstructionPairs;
import org.pccd.run.ReconstructionReport;
import org.pccd.ui.CurrentSelection;
import org.pccd.ui.Inputs;
import org.pccd.ui.Tasks;
import org.pccd.viewer.StructureSubject;
import org.pccd.viewer.ui.StructurePanel;

/** A reconstruction: rates against tolerance with the paper's beside, all structures, and the pair of the selected. */
public final class ReconstructionEditor extends EditorPart {
    private final CurrentSelection selection = new CurrentSelection();
    private Path file;
    private Label about;
    private CurveChart chart;
    private CurveLegend legend;
    private RateTable rates;
    private CaseTable cases;
    private StructurePanel pair;
    private ReconstructionReport report;
    private Optional<ReconstructionPairs> pairs = Optional.empty();

    /** What is read in the background. */
    private record Loaded(ReconstructionReport report, Optional<ReconstructionPairs> pairs) {}

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        try {
            file = Inputs.file(input);
        } catch (PccdException e) {
            throw new PartInitException(e.getMessage(), e);
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        site.setSelectionProvider(selection);
    }

    @Override
    public void createPartControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 6).applyTo(page);
        about = new Label(page, SWT.WRAP);
        about.setText("Reading the reconstruction…");
        about.setData("org.pccd.id", "reconstruction.about");
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(about);
        SashForm halves = new SashForm(page, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        SashForm above = new SashForm(halves, SWT.HORIZONTAL | SWT.SMOOTH);
        Composite curves = new Composite(above, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(curves);
        chart = new CurveChart(curves);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(chart);
        legend = new CurveLegend(curves, chart::hide);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(legend);
        chart.setData("org.pccd.id", "reconstruction.chart");
        chart.labels("", "tolerance (relative)", "share of structures");
        chart.logX(true);
        Composite table = new Composite(above, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 0).applyTo(table);
        rates = new RateTable(table);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rates.control());
        Label source = new Label(table, SWT.WRAP);
        source.setText("Paper: " + PublishedRate.RECONSTRUCTION.getFirst().source() + "; "
                + PublishedRate.RECONSTRUCTION.getFirst().bounds() + ".");
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(source);
        SashForm below = new SashForm(halves, SWT.HORIZONTAL | SWT.SMOOTH);
        cases = new CaseTable(below, this::select);
        pair = new StructurePanel(below, SWT.NONE);
        halves.setWeights(1, 1);
        Tasks.quietly("Reading " + file, page, progress -> load(), this::show, this::failed);
    }

    private Loaded load() {
        ReconstructionReport read = Json.read(file, ReconstructionReport.class);
        return new Loaded(read, ReconstructionPairs.of(file, read));
    }

    private void failed(Exception e) {
        about.setText(Tasks.error("Reading " + file, e).getMessage());
        about.getParent().layout();
    }

    private void show(Loaded loaded) {
        report = loaded.report();
        pairs = loaded.pairs();
        setPartName("Reconstruction of " + report.structures() + " (" + report.split() + ")");
        setTitleToolTip(file.toString());
        about.setText(String.format(
                Locale.ROOT,
                "%d structures of split %s, noised fully and sampled anew with their conditions: run %s, step %d,"
                        + " profile %s, %s in %d steps, seed %d. Outcomes: %s.",
                report.structures(),
                report.split(),
                report.run(),
                report.step(),
                report.profile().name().toLowerCase(Locale.ROOT),
                report.sampler(),
                report.steps(),
                report.seed(),
                report.outcomes()));
        List<CurveChart.Line> lines = new ArrayList<>();
        for (ReconstructionReport.Curve c : report.curves()) {
            lines.add(new CurveChart.Line(c.quantity(), Curve.of(c.tolerances(), c.rates()), lines.size()));
        }
        chart.show(lines);
        legend.show(lines.stream()
                .map(l -> new CurveLegend.Item(l.name(), l.colour()))
                .toList());
        chart.yRange(0, 1);
        rates.show(report);
        cases.show(report.cases());
        about.getParent().layout(true, true);
    }

    private void select(int i) {
        if (pairs.isPresent()) {
            List<StructureSubject> both =
                    PairSubject.of(pairs.get(), i, report.cases().get(i));
            pair.show(both);
            selection.setSelection(new StructuredSelection(both));
        }
    }

    @Override
    public void setFocus() {
        cases.control().setFocus();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {}

    @Override
    public void doSaveAs() {}

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
