package org.pccd.run;

import java.util.List;
import java.util.Locale;

/**
 * A rate of reconstruction as it was published, to be shown beside our own.
 *
 * @param quantity that of our curve which comes nearest: lattice or positions
 * @param from smallest published share, 0 to 1; largest likewise
 * @param bounds which errors counted as success
 */
public record PublishedRate(String quantity, double from, double to, String bounds, String source) {
    private static final String BOUNDS = "relative errors whose bounds the public text does not give";
    private static final String SOURCE = "Li et al., iScience 28, 111659 (2025), text on reconstruction";

    /** Those of the paper of PCCD. */
    public static final List<PublishedRate> RECONSTRUCTION = List.of(
            new PublishedRate("lattice", 0.8848, 0.9055, BOUNDS, SOURCE),
            new PublishedRate("positions", 0.7083, 0.7202, BOUNDS, SOURCE));

    /** Both ends in percent, such as {@code 88.48-90.55 %}. */
    public String percent() {
        return String.format(Locale.ROOT, "%.2f-%.2f %%", 100 * from, 100 * to);
    }
}
