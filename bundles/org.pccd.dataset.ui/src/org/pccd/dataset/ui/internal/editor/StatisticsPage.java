package org.pccd.dataset.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.Split;
import org.pccd.ui.Icons;
import org.pccd.ui.PeriodicTable;
import org.pccd.ui.Scrolled;
import org.pccd.ui.Tasks;

/** What kind of structures a dataset holds, as plots; a click on one filters the structures. */
final class StatisticsPage extends DatasetPage {
    private static final int COLUMNS = 3;

    private final DatasetEditor editor;
    private final List<StatisticsChart> charts = new ArrayList<>();
    private Dataset dataset;
    private Combo split;
    private Label status;
    private Composite grid;
    private PeriodicTable elements;
    private Job job;

    StatisticsPage(DatasetEditor editor) {
        super("Statistics");
        this.editor = editor;
    }

    @Override
    void fill(Composite parent, Dataset opened) {
        dataset = opened;
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(page);
        bar(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(Scrolled.vertically(page, this::content));
        compute();
    }

    private void bar(Composite page) {
        Composite bar = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        new Label(bar, SWT.NONE).setText("&Split:");
        split = new Combo(bar, SWT.READ_ONLY);
        split.add("all");
        for (Split s : Split.values()) {
            split.add(s.label());
        }
        split.select(0);
        split.setToolTipText("Which structures are counted");
        split.setData("org.pccd.id", "dataset.statisticsSplit");
        split.addListener(SWT.Selection, e -> compute());
        status = new Label(bar, SWT.NONE);
        status.setData("org.pccd.id", "dataset.statisticsStatus");
        status.setToolTipText("Click a bar, or double-click an element, to see its structures");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(status);
        Button log = new Button(bar, SWT.CHECK);
        log.setText("&Logarithmic colours");
        log.setSelection(true);
        log.addListener(SWT.Selection, e -> elements.setLog(log.getSelection()));
        Button export = new Button(bar, SWT.PUSH);
        export.setText("&Export All...");
        export.setImage(Icons.EXPORT.image());
        export.setToolTipText("Write all charts as PNG, SVG and CSV into a folder");
        export.addListener(SWT.Selection, e -> ChartExport.ask(export.getShell(), dataset, charts));
    }

    private Control content(Composite parent) {
        Composite content = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(content);
        elements = PeriodicTable.heatMap(content);
        elements.control().setData("org.pccd.id", "dataset.elements");
        elements.setLog(true);
        elements.onOpen(e -> editor.showStructures().filter("chemical_system", e.symbol()));
        GridDataFactory.fillDefaults().grab(true, false).hint(600, 340).applyTo(elements.control());
        grid = new Composite(content, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).equalWidth(true).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid);
        return content;
    }

    private void compute() {
        dispose();
        int chosen = split.getSelectionIndex();
        Split part = chosen == 0 ? null : Split.values()[chosen - 1];
        status.setText("Counting...");
        job = Tasks.quietly(
                "Statistics of " + dataset.info().name(),
                grid,
                progress -> StatisticsData.of(dataset, part, progress),
                this::show,
                e -> status.setText(Tasks.error("Counting", e).getMessage()));
    }

    private void show(StatisticsData data) {
        status.setText(String.format(
                Locale.ROOT,
                "%,d structures, %d elements",
                data.structures(),
                data.elements().size()));
        elements.showValues(data.elements(), data.structures(), "structures");
        for (int i = 0; i < data.charts().size(); i++) {
            if (i == charts.size()) {
                StatisticsChart chart = new StatisticsChart(grid, data.charts().get(i));
                chart.onFilter((column, text) -> editor.showStructures().filter(column, text));
                GridDataFactory.fillDefaults().grab(true, false).hint(200, 220).applyTo(chart.control());
                charts.add(chart);
            }
            charts.get(i).show(data.charts().get(i));
        }
        grid.requestLayout();
    }

    @Override
    void dispose() {
        if (job != null) {
            job.cancel();
        }
    }
}
