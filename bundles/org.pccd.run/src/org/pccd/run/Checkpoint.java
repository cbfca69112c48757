package org.pccd.run;

import java.util.Map;

/**
 * What {@code checkpoint.json} says. The data position and the random state follow from step and seed: every random
 * number and the order of the data are functions of them.
 *
 * @param formatVersion as in {@link RunInfo}
 * @param step optimiser steps done
 * @param seconds trained so far in all sessions
 * @param lossSum training losses of the {@code open} steps since the last metrics line, summed
 * @param gradientNormSum likewise
 * @param open number of steps since the last metrics line
 * @param validationLoss at this very step, null where it was not measured
 * @param created time, ISO 8601 in UTC
 * @param files by name
 */
public record Checkpoint(
        int formatVersion,
        long step,
        double seconds,
        double lossSum,
        double gradientNormSum,
        int open,
        Double validationLoss,
        String created,
        Map<String, StoredFile> files) {
    /** @param sha256 of the content, hexadecimal */
    public record StoredFile(long bytes, String sha256) {}

    Checkpoint withFiles(Map<String, StoredFile> stored) {
        return new Checkpoint(
                formatVersion, step, seconds, lossSum, gradientNormSum, open, validationLoss, created, stored);
    }
}
