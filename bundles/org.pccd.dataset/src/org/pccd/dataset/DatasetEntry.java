package org.pccd.dataset;

import java.util.Map;
import org.pccd.crystal.Structure;

/**
 * One kept structure of a dataset.
 *
 * @param row place in the dataset, from 0 without gaps
 * @param source file it came from
 * @param line 1-based line in that file, 0 where it has none
 * @param structure bit for bit as it was imported
 * @param labels known properties by name, in the dataset's column order; a number in its shortest decimal form
 */
public record DatasetEntry(
        int row, String id, Split split, String source, int line, Structure structure, Map<String, String> labels) {}
