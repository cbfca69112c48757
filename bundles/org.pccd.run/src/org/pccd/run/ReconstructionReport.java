package org.pccd.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The outcome of a {@link Reconstruction}.
 *
 * @param step optimiser steps that the weights had seen
 * @param structures number of structures tried: the denominator of every rate
 * @param outcomes number of structures by outcome: comparable, sites-differ, or why there was no structure
 * @param job folder within the run's that has the structures, see {@link ReconstructionPairs}; null where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReconstructionReport(
        String run,
        Profile profile,
        long step,
        String split,
        String sampler,
        int steps,
        long seed,
        int structures,
        Map<String, Long> outcomes,
        List<Curve> curves,
        List<Case> cases,
        String job) {

    /** Where rates are given; the published text does not give its bounds. */
    static final double[] TOLERANCES = {
        0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.075, 0.1, 0.125, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.75, 1
    };

    /** Name without suffix of the files in the run folder that hold this report and its figure. */
    public String fileName() {
        return "reconstruction-" + split + "-step" + step + "-" + sampler + steps + "-seed" + seed;
    }

    ReconstructionReport withJob(String folder) {
        return new ReconstructionReport(
                run, profile, step, split, sampler, steps, seed, structures, outcomes, curves, cases, folder);
    }

    /**
     * Share of structures against tolerance.
     *
     * @param quantity lengths, angles, lattice, volume or positions
     * @param meaning of the error that is compared with the tolerance
     * @param rates share of all structures within each tolerance; a sample that gives no structure, or for positions
     *     one with other site counts, is a failure
     * @param comparable number of structures for which the error exists
     */
    public record Curve(String quantity, String meaning, double[] tolerances, double[] rates, int comparable) {}

    /**
     * One structure.
     *
     * @param lengthErrors |a' - a| / a of a, b, c (angles likewise), null where the sample gave no structure
     * @param positionRms root mean square distance of the sites in Å after the best translation and permutation, null
     *     where the numbers of sites of some species differ
     * @param positionError positionRms / (V / N)^(1/3)
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Case(
            String id,
            String formula,
            int sites,
            String outcome,
            double[] lengthErrors,
            double[] angleErrors,
            Double volumeError,
            Double positionRms,
            Double positionError) {
        public static final String COMPARABLE = "comparable";
        public static final String SITES_DIFFER = "sites-differ";
    }

    static List<Curve> curves(List<Case> cases) {
        return List.of(
                curve("lengths", "largest relative error of a, b, c", cases, c -> largest(c.lengthErrors())),
                curve("angles", "largest relative error of alpha, beta, gamma", cases, c -> largest(c.angleErrors())),
                curve("lattice", "largest relative error of lengths and angles", cases, c -> {
                    return Math.max(largest(c.lengthErrors()), largest(c.angleErrors()));
                }),
                curve("volume", "relative error of the cell's volume", cases, c -> value(c.volumeError())),
                curve(
                        "positions",
                        "rms distance of the sites / (V/N)^(1/3), after the best translation and permutation",
                        cases,
                        c -> value(c.positionError())));
    }

    private static Curve curve(String quantity, String meaning, List<Case> cases, ToDoubleFunction<Case> error) {
        double[] errors = cases.stream().mapToDouble(error).toArray();
        double[] rates = Arrays.stream(TOLERANCES)
                .map(t -> (double) Arrays.stream(errors).filter(e -> e <= t).count() / errors.length)
                .toArray();
        int comparable = (int) Arrays.stream(errors).filter(Double::isFinite).count();
        return new Curve(quantity, meaning, TOLERANCES.clone(), rates, comparable);
    }

    private static double largest(double[] errors) {
        return errors == null
                ? Double.POSITIVE_INFINITY
                : Arrays.stream(errors).max().orElseThrow();
    }

    private static double value(Double error) {
        return error == null ? Double.POSITIVE_INFINITY : error;
    }
}
