package org.pccd.diffusion;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Counter-based randomness: every random number is a function of a seed, a purpose and counters such as a step or the
 * index of a sample. A checkpoint therefore needs no random state, and any sample can be made again alone.
 */
public final class CounterRandom {
    /** What the numbers are for; different purposes with equal counters are independent. */
    public enum Purpose {
        TRAINING,
        VALIDATION,
        SHUFFLE,
        START_NOISE,
        STEP_NOISE,
        CONDITION,
        CHOICE
    }

    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private CounterRandom() {}

    /** A fresh generator, always the same for the same arguments. */
    public static RandomGenerator of(long seed, Purpose purpose, long... counters) {
        long h = mix(seed + GOLDEN);
        h = mix((h ^ purpose.ordinal()) + GOLDEN);
        for (long c : counters) {
            h = mix((h ^ c) + GOLDEN);
        }
        return FACTORY.create(h);
    }

    /** Fills a range with independent standard normal numbers. */
    public static void gaussians(RandomGenerator random, float[] target, int from, int count) {
        for (int i = from; i < from + count; i++) {
            target[i] = (float) random.nextGaussian();
        }
    }

    /** The numbers 0 to count - 1 in an order that depends on seed and counters only (Fisher-Yates). */
    public static int[] permutation(int count, long seed, Purpose purpose, long... counters) {
        RandomGenerator random = of(seed, purpose, counters);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    // The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014, doi:10.1145/2660193.2660195).
    private static long mix(long z) {
        long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return y ^ (y >>> 31);
    }
}
