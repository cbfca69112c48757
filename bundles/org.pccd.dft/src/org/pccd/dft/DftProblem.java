package org.pccd.dft;

/**
 * What is wrong with a structure or a job.
 *
 * @param message one sentence: what, where, and what to do
 */
public record DftProblem(DftFault fault, String message) {}
