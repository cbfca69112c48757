package org.pccd.encoding.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pccd.encoding.Encoder.Contract;
import org.pccd.encoding.contract.CheckResult.Verdict;

/** A report as Markdown. */
final class ReportText {
    private final ContractReport report;
    private final StringBuilder out = new StringBuilder();

    ReportText(ContractReport report) {
        this.report = report;
    }

    String markdown() {
        line("# Contract of the encoder `" + report.encoder() + "`");
        line("");
        line(report.title() + ". " + report.citation());
        line("");
        encoder();
        checks();
        if (report.roundTrip() != null) {
            roundTrip(report.roundTrip());
        }
        noise();
        if (report.costs() != null) {
            costs(report.costs());
        }
        return out.toString();
    }

    private void encoder() {
        line("| | |");
        line("|---|---|");
        row("Parameters", "`" + report.parameters() + "`");
        String shape = Arrays.stream(report.shape()).mapToObj(Integer::toString).collect(Collectors.joining(" x "));
        row("Shape", shape);
        row(
                "Limits",
                report.limits().maxSites() + " sites, " + report.limits().maxElements() + " of "
                        + report.limits().elements().size() + " elements, "
                        + (report.limits().disorder() ? "disorder" : "no disorder"));
        row("Conditions", report.conditions() + " tokens of a vocabulary of " + report.vocabulary());
        Contract c = report.contract();
        Contract.Tolerance t = c.tolerance();
        row(
                "Declared round trip",
                number("%.1f", 100 * c.share()) + " % of structures within " + t.lengths() + " Å, " + t.angles()
                        + "° and " + t.positions() + " Å (lengths, angles, sites)");
        row("Declared invariances", c.invariances().isEmpty() ? "none" : new TreeSet<>(c.invariances()));
        if (!c.aliases().isEmpty()) {
            row("Elements that read back as another", c.aliases());
        }
        row("Threads", c.threadSafe() ? "many at once" : "one at a time");
        line("");
    }

    private void checks() {
        long failed = count(Verdict.FAILED);
        line("## Checks");
        line("");
        line(count(Verdict.PASSED) + " passed, " + failed + " failed, " + count(Verdict.NOT_JUDGED) + " not judged.");
        line("");
        line("| check | verdict | what was seen |");
        line("|---|---|---|");
        for (CheckResult r : report.results()) {
            String verdict = r.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String shown = r.verdict() == Verdict.FAILED ? "**" + verdict + "**" : verdict;
            String advice = r.advice().isEmpty() ? "" : " *" + cell(r.advice()) + "*";
            line("| " + r.title() + " (`" + r.check() + "`) | " + shown + " | " + cell(r.detail()) + advice + " |");
        }
        line("");
    }

    private void roundTrip(RoundTrip trip) {
        line("## Round trip");
        line("");
        line(number("%.1f", 100 * trip.share()) + " % of " + trip.structures()
                + " built-in structures come back: the ceiling of any model on this representation. Among these the "
                + "largest changes are " + number("%.2g", trip.lengths()) + " Å (lengths), "
                + number("%.2g", trip.angles()) + "° (angles) and " + number("%.2g", trip.positions()) + " Å (sites).");
        line("");
        if (!trip.lost().isEmpty()) {
            line("| does not come back | why |");
            line("|---|---|");
            trip.lost().forEach(l -> line("| " + cell(l.name()) + " | " + cell(l.reason()) + " |"));
            line("");
        }
    }

    private void noise() {
        if (report.noise().isEmpty()) {
            return;
        }
        line("## Noise");
        line("");
        line("Gaussian noise on every value. A structure comes back where lengths are within 0.15 Å, angles within 2° "
                + "and sites within 0.3 Å.");
        line("");
        line("| standard deviation | decoded | comes back | median displacement |");
        line("|---|---|---|---|");
        for (NoiseLevel n : report.noise()) {
            String median = n.displacement() == null ? "" : number("%.2g", n.displacement()) + " Å";
            line("| " + n.noise() + " | " + share(n.decoded(), n.structures()) + " | " + share(n.back(), n.structures())
                    + " | " + median + " |");
        }
        line("");
    }

    private void costs(Costs costs) {
        line("## Time and memory");
        line("");
        line("Of " + costs.structure() + ": " + number("%.3f", costs.encode()) + " ms and "
                + number("%.3f", costs.encodeMemory()) + " MiB to encode, " + number("%.3f", costs.decode())
                + " ms and " + number("%.3f", costs.decodeMemory())
                + " MiB to decode (the fastest of repeated calls, one thread). "
                + report.machine() + ".");
        line("");
    }

    private long count(Verdict verdict) {
        return report.results().stream().filter(r -> r.verdict() == verdict).count();
    }

    private void row(String name, Object value) {
        line("| " + name + " | " + cell(value.toString()) + " |");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static String share(int part, int all) {
        return number("%.1f", 100.0 * part / all) + " %";
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    // A table cell is one line, and its bars are escaped.
    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ");
    }
}
