package org.pccd.encoding.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.pccd.encoding.audit.AuditReport.Level;
import org.pccd.encoding.audit.AuditReport.Refused;

/**
 * An encoder with its audit, for tables that compare encoders.
 *
 * @param encoder identifier
 * @param parameters complete
 * @param shape of the tensor
 */
public record Audited(String encoder, JsonNode parameters, int[] shape, AuditReport report, AuditCost cost) {
    /** Share of the structures that can be encoded, NaN where there are none. */
    @JsonProperty
    public double encodable() {
        int all = report.structures();
        return all == 0 ? Double.NaN : (double) (all - report.refused().size()) / all;
    }

    /** Number of structures that cannot be encoded, by code, the most frequent first. */
    @JsonProperty
    public Map<String, Long> refusals() {
        Map<String, Long> counts =
                report.refused().stream().collect(Collectors.groupingBy(Refused::code, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    /** Share of all structures, refused ones included, that come back whole at a noise; NaN where there are none. */
    public double ceiling(Level level) {
        return report.structures() == 0 ? Double.NaN : (double) level.all().everything() / report.structures();
    }
}
