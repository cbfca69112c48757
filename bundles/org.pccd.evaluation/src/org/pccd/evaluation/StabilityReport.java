package org.pccd.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.pccd.energy.reference.ReferenceReport;
import org.pccd.energy.relax.RelaxationSettings;

/**
 * How samples were relaxed and compared with a hull.
 *
 * @param relaxation null where there is only a filter
 * @param references null where there is only a filter
 * @param outcomes how many samples ended in each way, by {@link SampleStability#outcome}
 * @param bins of the energy above the hull, growing; empty where there is only a filter
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StabilityReport(
        Used potential,
        RelaxationSettings relaxation,
        ReferenceReport references,
        Map<String, Integer> outcomes,
        List<Bin> bins) {
    /** Upper limits of the bins in eV per atom: on the hull, Li et al., MatterGen, Li et al. */
    public static final List<Double> LIMITS = List.of(0.0, 0.08, 0.1, 0.25);

    /**
     * The potential.
     *
     * @param method label of its energies
     * @param physical whether its energies are those of crystals; where not, it is a mere filter
     * @param sha256 of its files, by name
     * @param note what the user should know, such as how to install a potential; null where there is nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Used(
            String id,
            String title,
            String citation,
            String licence,
            String method,
            boolean physical,
            Map<String, String> sha256,
            String note) {}

    /**
     * How many samples lie near the hull.
     *
     * @param limit in eV per atom; less than this above the hull, of 0: at most 1e-8
     * @param count of all samples, whatever else they are
     * @param ofAll share of all samples, undecodable ones included; null where there are none
     * @param ofKnown share of those whose energy above the hull is known; null where there are none
     * @param funnel of those that the funnel has left up to {@code novel}
     */
    public record Bin(double limit, int count, Double ofAll, Double ofKnown, int funnel) {}

    /** Whether an energy above the hull in eV per atom is in the bin of this limit. */
    public static boolean within(double aboveHull, double limit) {
        return limit == 0 ? aboveHull <= org.pccd.energy.hull.PhaseDiagram.ON_HULL : aboveHull < limit;
    }
}
