package org.pccd.encoding.audit;

/**
 * What encoding and decoding took: mean processor time of one call, in ms, of the thread that made it; NaN where none
 * was made.
 */
public record AuditCost(double encodeMillis, double decodeMillis) {}
