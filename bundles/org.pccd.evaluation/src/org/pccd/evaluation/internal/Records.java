package org.pccd.evaluation.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pccd.core.Progress;
import org.pccd.evaluation.Lineage;
import org.pccd.evaluation.Sample;
import org.pccd.evaluation.SampleRecord;
import org.pccd.evaluation.SampleValues;
import org.pccd.evaluation.Verdict;

/** Makes the record of each sample. */
final class Records {
    private final SampleFolder found;
    private final Lineage common;

    /** @param common what all samples come from */
    Records(SampleFolder found, Lineage common) {
        this.found = found;
        this.common = common;
    }

    /** The readable samples in their order, then the undecodable, then the unreadable. */
    List<SampleRecord> of(List<Sample> samples, Map<Sample, Map<String, Verdict>> verdicts, Progress progress) {
        List<SampleRecord> readable =
                Parallel.map(samples, s -> record(s, verdicts.get(s)), "Finding space groups", "structures", progress);
        return Stream.of(readable.stream(), found.undecodable().stream(), found.unreadable().stream())
                .flatMap(s -> s)
                .map(r -> r.with(lineage(r.index())))
                .toList();
    }

    private SampleRecord record(Sample s, Map<String, Verdict> verdicts) {
        String file = found.file(s.source());
        return new SampleRecord(
                found.indices().get(file),
                s.name(),
                s.source(),
                file,
                s.structure().formula(),
                SpaceGroups.of(s.structure()),
                null,
                verdicts,
                SampleValues.of(s.structure()),
                null,
                s.stability(),
                null);
    }

    private Lineage lineage(Long index) {
        JsonNode line = index == null ? null : found.lines().get(index);
        return line == null
                ? common
                : common.sampled(
                        Lineages.text(line, "run"), Lineages.number(line, "step"), Lineages.number(line, "seed"));
    }
}
