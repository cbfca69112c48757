package org.pccd.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * What is known about one sample; a line of {@code evaluation.jsonl}.
 *
 * @param index the sampler's number of the sample; null where it left no list
 * @param source file that it was or should have been read from; of an undecodable one, the sampler's list
 * @param file path within the folder; null where the sampler wrote none
 * @param formula all amounts, such as {@code Zn2In4Se8}; null where there is no structure
 * @param spaceGroup number, as found within 0.1 Å; null where there is no structure or it has none
 * @param failure why there is no structure; null where there is one
 * @param verdicts by metric id, of the metrics that the sample took part in
 * @param values numbers by name, see {@link SampleValues}; empty where there is no structure
 * @param nearest the most similar known structure; null where it was not asked for or there is no structure
 * @param stability what a potential and a hull say; null where none was asked or there is no structure
 * @param lineage where this comes from; null in evaluations of earlier versions
 */
public record SampleRecord(
        Long index,
        String name,
        String source,
        String file,
        String formula,
        Integer spaceGroup,
        Verdict failure,
        Map<String, Verdict> verdicts,
        Map<String, Double> values,
        Nearest nearest,
        @JsonInclude(JsonInclude.Include.NON_NULL) SampleStability stability,
        @JsonInclude(JsonInclude.Include.NON_NULL) Lineage lineage) {
    @JsonCreator
    public SampleRecord {
        verdicts = verdicts == null ? Map.of() : verdicts;
        values = values == null ? Map.of() : values;
    }

    /** One that no potential has looked at. */
    public SampleRecord(
            Long index,
            String name,
            String source,
            String file,
            String formula,
            Integer spaceGroup,
            Verdict failure,
            Map<String, Verdict> verdicts,
            Map<String, Double> values,
            Nearest nearest) {
        this(index, name, source, file, formula, spaceGroup, failure, verdicts, values, nearest, null, null);
    }

    /** The same with the most similar known structure. */
    public SampleRecord with(Nearest found) {
        return new SampleRecord(
                index, name, source, file, formula, spaceGroup, failure, verdicts, values, found, stability, lineage);
    }

    /** The same with its origin. */
    public SampleRecord with(Lineage origin) {
        return new SampleRecord(
                index, name, source, file, formula, spaceGroup, failure, verdicts, values, nearest, stability, origin);
    }

    /** Whether the sample took part in the metric and passed. */
    public boolean passed(String metric) {
        return verdicts.containsKey(metric) && verdicts.get(metric).passed();
    }
}
