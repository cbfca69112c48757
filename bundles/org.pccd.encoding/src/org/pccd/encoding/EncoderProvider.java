package org.pccd.encoding;

import org.pccd.core.Described;

/**
 * Contributes an {@link Encoder}: declared once in the extension point {@value #POINT} and listed in
 * {@code META-INF/services} for use without OSGi. Its constructor does no work.
 *
 * @param <P> the parameters, a record whose components carry {@link org.pccd.core.Parameter}
 */
public interface EncoderProvider<P extends Record> extends Described {
    /** The extension point. */
    String POINT = "org.pccd.encoding.encoders";

    /** Name for people. */
    @Override
    String title();

    /** Where the representation was published, with a DOI where it has one. */
    @Override
    String citation();

    @Override
    P defaults();

    Encoder create(P parameters);

    @Override
    default void tryOut() {
        Encoder encoder = create(defaults());
        if (encoder == null || encoder.shape() == null || encoder.limits() == null) {
            throw new IllegalStateException("create(), shape() or limits() gives null");
        }
    }
}
