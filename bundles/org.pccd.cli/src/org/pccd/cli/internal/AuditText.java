package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pccd.encoding.audit.AuditReport;
import org.pccd.encoding.audit.AuditReport.Tally;
import org.pccd.encoding.audit.AuditSettings;
import org.pccd.encoding.audit.Audited;

/** Audits for people: one in detail, several in a table. */
final class AuditText {
    private final PrintWriter out;

    AuditText(PrintWriter out) {
        this.out = out;
    }

    void detail(Audited audited) {
        AuditReport report = audited.report();
        out.println("Encoder " + audited.encoder() + " " + audited.parameters() + ": " + report.structures()
                + " structures, " + report.refused().size() + " refused " + reasons(audited));
        TextTable table = header("noise");
        report.levels().forEach(l -> row(table, l.noise(), l.all()));
        table.print(out);
        AuditReport.Level first = report.levels().get(0);
        out.println("By number of sites, noise " + first.noise() + ":");
        TextTable bySites = header("sites");
        first.bySites().forEach((sites, tally) -> row(bySites, sites, tally));
        bySites.print(out);
        report.levels()
                .forEach(l -> out.println("First reasons for failing at noise " + l.noise() + ": " + l.failures()));
        out.println("A call takes " + millis(audited.cost().encodeMillis()) + " ms to encode and "
                + millis(audited.cost().decodeMillis()) + " ms to decode.");
        tolerances(report.settings());
    }

    /** @param labels of the encoders */
    void comparison(List<String> labels, List<Audited> all) {
        AuditReport any = all.get(0).report();
        List<String> header = new ArrayList<>(List.of("encoder", "shape", "structures", "encodable"));
        any.levels().forEach(l -> header.add("noise " + l.noise()));
        header.addAll(List.of("ms to encode", "ms to decode", "refused"));
        TextTable table = new TextTable(header.toArray(String[]::new));
        for (int i = 0; i < all.size(); i++) {
            Audited a = all.get(i);
            List<Object> row = new ArrayList<>(List.of(
                    labels.get(i),
                    TextTable.shape(a.shape()),
                    a.report().structures(),
                    TextTable.percent(a.encodable())));
            a.report().levels().forEach(l -> row.add(TextTable.percent(a.ceiling(l))));
            row.add(millis(a.cost().encodeMillis()));
            row.add(millis(a.cost().decodeMillis()));
            row.add(reasons(a));
            table.row(row.toArray());
        }
        table.print(out);
        out.println("Noise: share of all structures that come back whole, the ceiling of any model that learns the"
                + " representation.");
        tolerances(any.settings());
    }

    private void tolerances(AuditSettings s) {
        out.println("Cell: lengths within " + s.lengthTolerance() + " Å, angles within " + s.angleTolerance()
                + " degrees; positions within " + s.positionTolerance()
                + " Å after the best translation and permutation within each species.");
    }

    private static String reasons(Audited audited) {
        return audited.refusals().entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String millis(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static TextTable header(String first) {
        return new TextTable(
                first, "structures", "decoded", "site counts", "cell", "positions", "species", "everything");
    }

    private static void row(TextTable table, Object first, Tally t) {
        table.row(
                first,
                t.structures(),
                TextTable.percent(t.share(t.decoded())),
                TextTable.percent(t.share(t.siteCounts())),
                TextTable.percent(t.share(t.cell())),
                TextTable.percent(t.share(t.positions())),
                TextTable.percent(t.share(t.species())),
                TextTable.percent(t.share(t.everything())));
    }
}
