package org.pccd.cli.internal;

import java.util.List;
import java.util.function.ToIntFunction;
import org.pccd.encoding.audit.AuditReport;
import org.pccd.encoding.audit.AuditReport.Level;
import org.pccd.encoding.audit.AuditReport.Tally;
import org.pccd.encoding.audit.Audited;
import org.pccd.plot.Figure;

/** What comes back over the noise, as curves. */
final class AuditFigures {
    private AuditFigures() {}

    /** Everything that one encoder may lose. */
    static Figure of(AuditReport report) {
        Figure figure = figure(report);
        double[] x = noise(report);
        curve(figure, "site counts", x, report, Tally::siteCounts);
        curve(figure, "cell", x, report, Tally::cell);
        curve(figure, "positions", x, report, Tally::positions);
        curve(figure, "species", x, report, Tally::species);
        curve(figure, "everything", x, report, Tally::everything);
        return figure;
    }

    /** A curve for each encoder: the share of all structures that come back whole. */
    static Figure comparison(List<String> labels, List<Audited> all) {
        Figure figure = figure(all.get(0).report());
        for (int i = 0; i < all.size(); i++) {
            Audited a = all.get(i);
            double[] y = a.report().levels().stream().mapToDouble(a::ceiling).toArray();
            figure.series(labels.get(i), noise(a.report()), y);
        }
        return figure;
    }

    private static Figure figure(AuditReport report) {
        return Figure.line(
                        "Round trip of " + report.structures() + " structures",
                        "Noise (standard deviation)",
                        "Share that comes back")
                .yRange(0, 1);
    }

    private static double[] noise(AuditReport report) {
        return report.levels().stream().mapToDouble(Level::noise).toArray();
    }

    private static void curve(Figure figure, String name, double[] x, AuditReport report, ToIntFunction<Tally> number) {
        double[] y = report.levels().stream()
                .mapToDouble(l -> l.all().share(number.applyAsInt(l.all())))
                .toArray();
        figure.series(name, x, y);
    }
}
