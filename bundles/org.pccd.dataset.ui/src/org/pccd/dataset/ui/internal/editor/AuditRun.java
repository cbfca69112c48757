package org.pccd.dataset.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetAudit;
import org.pccd.encoding.audit.AuditReport;
import org.pccd.encoding.audit.AuditReport.Level;
import org.pccd.encoding.audit.Audited;
import org.pccd.encoding.registry.Encoders;

/**
 * An audit that was made.
 *
 * @param audit to look at single structures again
 */
record AuditRun(Dataset dataset, Encoders.Built encoder, DatasetAudit audit, AuditReport report) {
    /**
     * A structure that does not come back.
     *
     * @param sites 0 where it is not told
     */
    record Failing(String name, int sites, String reason, double noise) {}

    /** For a table of audits. */
    Audited audited() {
        return new Audited(encoder.id(), encoder.parameters(), encoder.encoder().shape(), report, audit.cost());
    }

    /** The names of the lists of failing structures: those that cannot be encoded, then one for each noise. */
    List<String> lists() {
        List<String> lists = new ArrayList<>();
        lists.add(String.format("%,d cannot be encoded", report.refused().size()));
        report.levels()
                .forEach(l -> lists.add(String.format(
                        "%,d do not come back at noise %s", l.failed().size(), l.noise())));
        return lists;
    }

    List<Failing> failing(int list) {
        if (list == 0) {
            return report.refused().stream()
                    .map(r -> new Failing(r.name(), 0, r.code() + ": " + r.message(), 0))
                    .toList();
        }
        Level level = report.levels().get(list - 1);
        return level.failed().stream()
                .map(f -> new Failing(f.name(), f.sites(), f.reason(), level.noise()))
                .toList();
    }

    /** The ceiling in a sentence. */
    String summary() {
        Level first = report.levels().get(0);
        double share = 100.0 * first.all().everything() / Math.max(1, report.structures());
        return String.format(
                "%s: %.2f %% of %,d structures come back at noise %s: lengths within %s Å, angles within %s°,"
                        + " sites within %s Å. No model that learns this representation can do better.",
                encoder.label(),
                share,
                report.structures(),
                first.noise(),
                report.settings().lengthTolerance(),
                report.settings().angleTolerance(),
                report.settings().positionTolerance());
    }
}
