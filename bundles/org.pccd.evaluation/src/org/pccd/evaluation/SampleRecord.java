package org.pccd.evaluation;

import java.util.Map;

/**
 * What is known about one sample; a line of {@code evaluation.jsonl}.
 *
 * @param source file that it was or should have been read from; of an undecodable one, the sampler's list
 * @param formula all amounts, such as {@code Zn2In4Se8}; null where there is no structure
 * @param spaceGroup number, as found within 0.1 Å; null where there is no structure or it has none
 * @param failure why there is no structure; null where there is one
 * @param verdicts by metric id, of the metrics that the sample took part in
 */
public record SampleRecord(
        String name,
        String source,
        String formula,
        Integer spaceGroup,
        Verdict failure,
        Map<String, Verdict> verdicts) {}
