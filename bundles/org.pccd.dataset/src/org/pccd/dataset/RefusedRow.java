package org.pccd.dataset;

/**
 * A structure of a dataset that an encoder cannot represent.
 *
 * @param row in the dataset
 * @param code stable identifier of the reason, such as {@code limit.sites}
 * @param message one sentence: what is not representable and what is
 */
public record RefusedRow(int row, String id, String code, String message) {}
