package org.pccd.run.ui.internal.curves;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.pccd.plot.ui.CurveChart;
import org.pccd.plot.ui.CurveLegend;
import org.pccd.plot.ui.LinkedCharts;
import org.pccd.plot.ui.XAxis;
import org.pccd.run.curves.Panel;
import org.pccd.run.curves.RunMetrics;
import org.pccd.run.curves.TimeAxis;

/** A chart for each panel, below each other, with one legend. */
final class CurveStack extends Composite {
    private static final int LEAST_HEIGHT = 150;

    private final CurveLegend legend;
    private final ScrolledComposite scroller;
    private final Composite column;
    private final Map<Panel, CurveChart> charts = new EnumMap<>(Panel.class);
    private final LinkedCharts linked;
    private CurvesSnapshot shown;

    CurveStack(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        legend = new CurveLegend(this, hidden -> show(shown));
        legend.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        scroller = new ScrolledComposite(this, SWT.V_SCROLL);
        scroller.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        column = new Composite(scroller, SWT.NONE);
        column.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 2).create());
        scroller.setContent(column);
        for (Panel panel : Panel.values()) {
            CurveChart chart = new CurveChart(column);
            chart.setData("org.pccd.id", "curves.chart." + panel.key());
            chart.setLayoutData(GridDataFactory.fillDefaults()
                    .grab(true, true)
                    .hint(SWT.DEFAULT, LEAST_HEIGHT)
                    .create());
            charts.put(panel, chart);
        }
        linked = new LinkedCharts(List.copyOf(charts.values()));
        column.addListener(SWT.Resize, e -> getDisplay().asyncExec(() -> {
            if (!isDisposed()) {
                linked.align();
            }
        }));
    }

    void show(CurvesSnapshot snapshot) {
        if (snapshot == null) {
            return;
        }
        boolean arranged = shown != null
                && shown.options().panels().equals(snapshot.options().panels());
        boolean sameAxes = shown != null
                && shown.options().axis() == snapshot.options().axis()
                && shown.axes().equals(snapshot.axes())
                && shown.options().logX() == snapshot.options().logX()
                && shown.options().logY() == snapshot.options().logY();
        shown = snapshot;
        legend.show(items(snapshot));
        if (!arranged) {
            arrange(snapshot.options().panels());
        }
        Panel lowest = lowest(snapshot);
        for (Panel panel : snapshot.options().panels()) {
            CurveChart chart = charts.get(panel);
            if (!arranged || !sameAxes) {
                String x = panel == lowest ? snapshot.options().axis().label() : "";
                chart.labels("", x, snapshot.axes().get(panel));
                chart.setAxes(
                        kind(snapshot.options().axis()),
                        snapshot.options().logX(),
                        snapshot.options().logY() && panel != Panel.SPEED && panel != Panel.MEMORY);
            }
            chart.show(lines(snapshot.panels().get(panel)), snapshot.marks(), snapshot.breaks());
        }
        linked.align();
    }

    private List<CurveChart.Line> lines(List<RunMetrics.Drawn> drawn) {
        Set<String> hidden = legend.hidden();
        return drawn.stream()
                .filter(d -> !hidden.contains(d.group()))
                .map(d -> new CurveChart.Line(d.name(), d.curve(), d.raw(), d.colour(), d.dashed()))
                .toList();
    }

    // What stands alone in its panel needs no name.
    private static List<CurveLegend.Item> items(CurvesSnapshot snapshot) {
        Set<CurveLegend.Item> items = new LinkedHashSet<>();
        for (List<RunMetrics.Drawn> curves : snapshot.panels().values()) {
            if (curves.size() > 1) {
                curves.forEach(d -> items.add(new CurveLegend.Item(d.group(), d.colour())));
            }
        }
        return new ArrayList<>(items);
    }

    private static Panel lowest(CurvesSnapshot snapshot) {
        Panel lowest = null;
        for (Panel panel : snapshot.options().panels()) {
            lowest = panel;
        }
        return lowest;
    }

    private static XAxis kind(TimeAxis axis) {
        return switch (axis) {
            case STEP -> XAxis.NUMBER;
            case RELATIVE -> XAxis.DURATION;
            case WALL -> XAxis.DATE;
        };
    }

    private void arrange(Set<Panel> panels) {
        charts.forEach((panel, chart) -> {
            boolean wanted = panels.contains(panel);
            chart.setVisible(wanted);
            ((GridData) chart.getLayoutData()).exclude = !wanted;
        });
        scroller.setMinHeight(panels.size() * LEAST_HEIGHT);
        column.layout(true, true);
    }

    void reset() {
        linked.reset();
    }

    @Override
    public boolean setFocus() {
        return shown != null
                && !shown.options().panels().isEmpty()
                && charts.get(shown.options().panels().iterator().next()).setFocus();
    }
}
