package org.pccd.evaluation;

import java.nio.file.Path;
import org.pccd.core.PccdException;
import org.pccd.dataset.Split;

/**
 * Which structures, not drawn by a network, are to be evaluated as if they were.
 *
 * @param source a dataset, a table, a file or a folder
 * @param split of a dataset; null for all
 * @param count how many are drawn without repetition; 0 for all
 * @param seed of the drawing, and of the shuffling
 * @param shuffled whether the elements of the structures are dealt out anew among them: a control that should fail
 */
public record StructureChoice(Path source, Split split, int count, long seed, boolean shuffled) {
    public StructureChoice {
        if (count < 0) {
            throw new PccdException("The number of structures is " + count + ", but must be positive.");
        }
    }
}
