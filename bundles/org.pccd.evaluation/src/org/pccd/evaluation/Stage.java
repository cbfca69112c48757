package org.pccd.evaluation;

/**
 * How long a part of an evaluation took.
 *
 * @param id {@code reading}, {@code relax}, {@code references}, {@code hull}, {@code filter}, {@code space-groups}, or
 *     the id of a metric
 * @param title for people
 * @param structures how many it was about
 * @param seconds of the clock in all, in earlier attempts too
 * @param reused how many structures were done in earlier attempts
 */
public record Stage(String id, String title, int structures, double seconds, int reused) {}
