package org.pccd.encoding;

import org.pccd.core.Identified;

/**
 * Contributes an {@link Encoder}: declared once in the extension point {@value #POINT} and listed in
 * {@code META-INF/services} for use without OSGi. Its constructor does no work.
 *
 * @param <P> the parameters, a record whose components carry {@link org.pccd.core.Parameter}
 */
public interface EncoderProvider<P extends Record> extends Identified {
    /** The extension point. */
    String POINT = "org.pccd.encoding.encoders";

    /** Name for people. */
    String title();

    /** Where the representation was published, with a DOI where it has one. */
    String citation();

    P defaults();

    Encoder create(P parameters);
}
