package org.pccd.encoding.contract;

import org.pccd.crystal.Structure;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;

/**
 * How an encoder answered to a structure: one of the last three is not null.
 *
 * @param tensor its values, possibly of the wrong number
 * @param refusal why it is not representable
 * @param thrown anything else
 */
record Encoded(String name, Structure structure, float[] tensor, EncodingRefused refusal, Throwable thrown) {
    static Encoded of(Encoder encoder, TestStructure test) {
        try {
            float[] tensor = encoder.encode(test.structure());
            Throwable none = tensor == null ? new NullPointerException("encode returns null") : null;
            return new Encoded(test.name(), test.structure(), tensor, null, none);
        } catch (EncodingRefused e) {
            return new Encoded(test.name(), test.structure(), null, e, null);
        } catch (RuntimeException | StackOverflowError e) {
            return new Encoded(test.name(), test.structure(), null, null, e);
        }
    }
}
