package org.pccd.run.internal;

import org.pccd.diffusion.CounterRandom;
import org.pccd.diffusion.CounterRandom.Purpose;

/**
 * Which rows the batch of a step holds: the training set again and again, in a new order in each epoch or always in its
 * own. A function of seed and step alone; a batch may reach into the next epoch.
 */
public final class BatchRows {
    private final int count;
    private final int batch;
    private final long seed;
    private final boolean shuffle;
    private long epoch = -1;
    private int[] order;

    public BatchRows(int count, int batch, long seed, boolean shuffle) {
        this.count = count;
        this.batch = batch;
        this.seed = seed;
        this.shuffle = shuffle;
    }

    /** @param step number of the optimiser step, from 0 */
    public int[] rows(long step) {
        int[] rows = new int[batch];
        for (int i = 0; i < batch; i++) {
            long place = step * batch + i;
            rows[i] = row(place / count, (int) (place % count));
        }
        return rows;
    }

    /** Passes through the training set after a number of steps. */
    public double epochs(long steps) {
        return (double) steps * batch / count;
    }

    private int row(long wantedEpoch, int place) {
        if (!shuffle) {
            return place;
        }
        if (wantedEpoch != epoch) {
            order = CounterRandom.permutation(count, seed, Purpose.SHUFFLE, wantedEpoch);
            epoch = wantedEpoch;
        }
        return order[place];
    }
}
