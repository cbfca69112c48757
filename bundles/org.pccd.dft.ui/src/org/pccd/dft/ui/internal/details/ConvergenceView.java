package org.pccd.dft.ui.internal.details;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.pccd.dft.ui.internal.DftModel;
import org.pccd.dft.ui.internal.DftUi;
import org.pccd.dft.ui.internal.JobItem;
import org.pccd.dft.ui.internal.Words;
import org.pccd.plot.ui.CurveChart;
import org.pccd.ui.Tasks;

/** How the selected DFT job goes: energy and force of each step, residual of each cycle, warnings; live. */
public final class ConvergenceView extends ViewPart {
    private static final String NOTHING = "Select a job in the DFT jobs view.";
    private static final int TEXT_HEIGHT = 48;

    private final ISelectionListener selected = this::selectionChanged;
    private final Consumer<List<JobItem>> looked = this::seen;
    private Text text;
    private Composite charts;
    private CurveChart energy;
    private CurveChart force;
    private CurveChart residual;
    private JobItem shown;

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        text = new Text(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        text.setText(NOTHING);
        text.setData(DftUi.ID, "dft.details");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, TEXT_HEIGHT)
                .applyTo(text);
        charts = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(charts);
        GridLayoutFactory.fillDefaults().spacing(4, 2).applyTo(charts);
        energy = chart("energy", "Step", "E − last (meV/atom)");
        force = chart("force", "Step", "Force (eV/Å)");
        residual = chart("residual", "SCF cycle", "Residual (eV)");
        residual.logY(true);
        charts.addListener(SWT.Resize, e -> arrange());
        getSite().getPage().addPostSelectionListener(DftUi.JOBS, selected);
        DftModel.get().listen(looked);
        selectionChanged(null, getSite().getPage().getSelection(DftUi.JOBS));
    }

    private CurveChart chart(String id, String x, String y) {
        CurveChart chart = new CurveChart(charts);
        chart.setData(DftUi.ID, "dft.chart." + id);
        chart.labels("", x, y);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(chart);
        return chart;
    }

    // Beside each other in a low place, below each other in a narrow one.
    private void arrange() {
        Point size = charts.getSize();
        int columns = size.x > size.y ? 3 : 1;
        GridLayout layout = (GridLayout) charts.getLayout();
        if (layout.numColumns != columns) {
            layout.numColumns = columns;
            charts.layout(true);
        }
    }

    private void selectionChanged(IWorkbenchPart part, ISelection selection) {
        if (selection instanceof IStructuredSelection s && s.getFirstElement() instanceof JobItem item) {
            show(DftModel.get().newest(item).orElse(item));
        }
    }

    private void seen(List<JobItem> items) {
        charts.getDisplay().asyncExec(() -> {
            if (!charts.isDisposed() && shown != null) {
                DftModel.get().newest(shown).filter(now -> now != shown).ifPresent(this::show);
            }
        });
    }

    private void show(JobItem item) {
        shown = item;
        setContentDescription(item.row().formula() + ", " + item.row().preset() + " by "
                + item.row().calculator() + ": " + Words.of(item.state()));
        Tasks.quietly(
                "Reading " + item.row().job(),
                charts,
                progress -> JobHistory.read(item),
                history -> show(item, history),
                failed -> text.setText(String.valueOf(failed.getMessage())));
    }

    private void show(JobItem item, JobHistory history) {
        if (!item.equals(shown)) {
            return;
        }
        String details = text(item, history);
        if (!details.equals(text.getText())) {
            text.setText(details);
        }
        energy.show(List.of(new CurveChart.Line("energy", history.energy(), 0)));
        force.show(List.of(new CurveChart.Line("force", history.force(), 1)));
        residual.show(
                List.of(new CurveChart.Line("residual", history.residual(), 2)), history.beginnings(), new double[0]);
    }

    private static String text(JobItem item, JobHistory history) {
        StringBuilder all = new StringBuilder();
        if (item.row().fault() != null) {
            all.append(Words.of(item.row().fault())).append(": ");
        }
        all.append(item.row().message());
        if (all.isEmpty()) {
            all.append(item.row().method());
        }
        history.warnings()
                .forEach(w -> all.append(Text.DELIMITER).append("Warning: ").append(w));
        return all.toString();
    }

    @Override
    public void setFocus() {
        text.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(DftUi.JOBS, selected);
        DftModel.get().forget(looked);
        super.dispose();
    }
}
