package org.pccd.dft;

import org.pccd.core.Described;

/**
 * Contributes a DFT program: declared once in the extension point {@value #POINT} and listed in
 * {@code META-INF/services} for use without OSGi. Its constructor does no work.
 *
 * @param <P> the parameters, a record whose components carry {@link org.pccd.core.Parameter}
 */
public interface CalculatorProvider<P extends Record> extends Described {
    /** The extension point. */
    String POINT = "org.pccd.dft.calculators";

    /** Name for people. */
    @Override
    String title();

    /** Where the program was published, with a DOI where it has one. */
    @Override
    String citation();

    @Override
    P defaults();

    Calculator create(P parameters);
}
