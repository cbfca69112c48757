package org.pccd.evaluation.internal;

/**
 * Which structures a folder holds; {@code set.json} in it, written last.
 *
 * @param origin for people
 * @param source path
 * @param hash of a dataset's structures or of a file; empty of a folder
 * @param split null for all
 * @param count number of structures
 * @param of number of structures that they were chosen from
 * @param shuffled whether their elements were dealt out anew among them
 */
public record SetPlan(
        String origin, String source, String hash, String split, int count, int of, long seed, boolean shuffled) {}
