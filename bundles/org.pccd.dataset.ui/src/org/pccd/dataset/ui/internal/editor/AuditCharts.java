package org.pccd.dataset.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.pccd.encoding.audit.AuditReport;
import org.pccd.encoding.audit.AuditReport.Level;
import org.pccd.encoding.audit.AuditReport.Tally;
import org.pccd.plot.Curve;
import org.pccd.plot.ui.BarChart;
import org.pccd.plot.ui.CurveChart;

/** An audit as curves, over the tolerance and the noise, as bars by the number of sites, and beside other audits. */
final class AuditCharts {
    /** What can be looked at, in the order of the numbers. */
    static final List<String> VIEWS =
            List.of("Over the tolerance", "Over the noise", "By number of sites", "Audits compared");

    /** The number of the last one. */
    static final int COMPARED = 3;

    private final Composite stack;
    private final StackLayout layout = new StackLayout();
    private final CurveChart tolerance;
    private final CurveLegend toleranceLegend;
    private final CurveChart noise;
    private final CurveLegend noiseLegend;
    private final BarChart sites;
    private final AuditComparison comparison;

    /** @param chosen is given the audit that is selected among those that are compared */
    AuditCharts(Composite parent, Consumer<AuditRun> chosen) {
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(layout);
        toleranceLegend = new CurveLegend(stack);
        tolerance = toleranceLegend.chart();
        tolerance.setData("org.pccd.id", "dataset.auditChart");
        tolerance.labels("", "Tolerance of positions (Å)", "Come back (%)");
        tolerance.logX(true);
        noiseLegend = new CurveLegend(stack);
        noise = noiseLegend.chart();
        noise.labels("", "Noise (standard deviation)", "Come back (%)");
        sites = new BarChart(stack);
        sites.labels("", "Sites in the cell", "Come back (%)");
        comparison = new AuditComparison(stack, chosen);
        layout.topControl = toleranceLegend.control();
    }

    Composite control() {
        return stack;
    }

    void view(int number) {
        layout.topControl = List.of(toleranceLegend.control(), noiseLegend.control(), sites, comparison.control())
                .get(number);
        stack.layout();
    }

    /** Keeps an audit to compare others with. */
    void add(AuditRun run) {
        comparison.add(run);
    }

    void show(AuditReport report) {
        overTolerance(report);
        overNoise(report);
        Map<Integer, Tally> bySites = new TreeMap<>(report.levels().get(0).bySites());
        sites.show(
                bySites.keySet().stream().map(String::valueOf).toList(),
                bySites.values().stream()
                        .mapToDouble(t -> 100 * t.share(t.everything()))
                        .toArray());
    }

    private void overTolerance(AuditReport report) {
        List<CurveChart.Line> lines = new ArrayList<>();
        for (Level level : report.levels()) {
            double[] x = level.within().keySet().stream().mapToDouble(d -> d).toArray();
            double[] y = level.within().values().stream()
                    .mapToDouble(n -> 100.0 * n / Math.max(1, report.structures()))
                    .toArray();
            lines.add(new CurveChart.Line(
                    level.noise() == 0 ? "no noise" : "noise " + level.noise(), Curve.of(x, y), lines.size()));
        }
        toleranceLegend.show(lines);
        tolerance.marks(new double[] {report.settings().positionTolerance()});
        tolerance.yRange(0, 100);
    }

    private void overNoise(AuditReport report) {
        double[] x = report.levels().stream().mapToDouble(Level::noise).toArray();
        List<CurveChart.Line> lines = new ArrayList<>();
        line(lines, "species", x, report, Tally::species);
        line(lines, "site counts", x, report, Tally::siteCounts);
        line(lines, "cell", x, report, Tally::cell);
        line(lines, "positions", x, report, Tally::positions);
        line(lines, "everything", x, report, Tally::everything);
        noiseLegend.show(lines);
        noise.yRange(0, 100);
    }

    private static void line(
            List<CurveChart.Line> lines, String name, double[] x, AuditReport report, ToIntFunction<Tally> number) {
        double[] y = report.levels().stream()
                .mapToDouble(l -> 100.0 * number.applyAsInt(l.all()) / Math.max(1, report.structures()))
                .toArray();
        lines.add(new CurveChart.Line(name, Curve.of(x, y), lines.size()));
    }
}
