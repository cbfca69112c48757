package org.pccd.dataset.internal;

import org.pccd.dataset.DatasetEntry;
import org.pccd.dataset.RefusedRow;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;

/** What an encoder made of one structure: tensor and tokens, or, with both null, a refusal. */
record Encoding(int row, float[] tensor, int[] conditions, RefusedRow refusal) {

    static Encoding of(Encoder encoder, DatasetEntry e) {
        try {
            float[] tensor = encoder.encode(e.structure());
            int[] conditions = encoder.conditions(e.structure(), e.labels());
            return new Encoding(e.row(), tensor, conditions, null);
        } catch (EncodingRefused r) {
            return new Encoding(e.row(), null, null, new RefusedRow(e.row(), e.id(), r.code(), r.getMessage()));
        }
    }

    boolean refused() {
        return refusal != null;
    }
}
