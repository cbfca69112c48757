package org.pccd.encoding.audit;

import java.util.List;
import org.pccd.core.Parameter;

/** What an audit tries and what it takes for equal. */
public record AuditSettings(
        @Parameter(
                label = "Noise",
                hint = "Standard deviations of the Gaussian noise that is added to every value of the tensor")
        List<Double> noise,

        @Parameter(
                label = "Length tolerance",
                hint = "Largest difference of a, b or c of a cell that came back",
                unit = "Å",
                min = 0)
        double lengthTolerance,

        @Parameter(
                label = "Angle tolerance",
                hint = "Largest difference of alpha, beta or gamma of a cell that came back",
                unit = "°",
                min = 0)
        double angleTolerance,

        @Parameter(
                label = "Position tolerance",
                hint = "Largest displacement of a site after the best translation and permutation within each species",
                unit = "Å",
                min = 0)
        double positionTolerance,

        @Parameter(label = "Seed", hint = "Seed of the noise; each structure draws its own")
        long seed) {
    public AuditSettings {
        noise = List.copyOf(noise);
    }

    /**
     * Noise 0 to 0.1. Lengths within 0.15 Å, which is 0.01 of the unit in which PCCD writes cells, angles within 2
     * degrees, sites within 0.3 Å, about a tenth of a bond.
     */
    public static AuditSettings defaults() {
        return new AuditSettings(List.of(0.0, 0.01, 0.02, 0.05, 0.1), 0.15, 2, 0.3, 0);
    }
}
