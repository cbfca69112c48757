package org.pccd.run;

import org.pccd.crystal.Structure;

/** The encoded structures of a dataset by split, as training and experiments need them. Rows count from 0 per split. */
public interface TrainingData {
    /** Hash of the dataset's content. */
    String hash();

    /** @param split {@code train}, {@code val} or {@code test} */
    int count(String split);

    /**
     * Reads a batch.
     *
     * @param rows of the split
     * @param x filled with the encoded tensors, [rows, shape...]
     * @param conditions filled with the condition tokens, [rows, tokens]
     */
    void read(String split, int[] rows, float[] x, int[] conditions);

    /** The structure as it was imported. */
    Structure structure(String split, int row);

    /** Its identifier in the dataset. */
    String id(String split, int row);
}
