package org.pccd.tokens;

import java.util.List;
import org.pccd.core.Parameter;
import org.pccd.core.PccdException;

/** Size of the transformer, its noise and its loss. Defaults follow arXiv:2604.02270 where it says them. */
public record TransformerParameters(
        @Parameter(label = "Width", hint = "Numbers in a token", min = 4, max = 8192)
        int width,

        @Parameter(label = "Layers", min = 1, max = 200) int layers,

        @Parameter(label = "Heads", hint = "Of the attention; divides the width", min = 1, max = 256)
        int heads,

        @Parameter(
                label = "Coordinate frequencies",
                hint = "Whole periods of the cell along each axis that a coordinate enters as",
                min = 1,
                max = 256)
        int coordinateFrequencies,

        @Parameter(
                label = "Geometry bias",
                hint = "Displacements and distances in the noisy cell decide on the attention of atoms to each other")
        boolean geometry,

        @Parameter(
                label = "Pair frequencies",
                hint = "As the coordinate frequencies, of the displacement between two atoms",
                min = 1,
                max = 64)
        int pairFrequencies,

        @Parameter(label = "Radial functions", hint = "Of the distance of two atoms", min = 2, max = 256)
        int radialFunctions,

        @Parameter(label = "Pair width", hint = "Hidden width of the geometry bias", min = 1, max = 1024)
        int pairHidden,

        @Parameter(
                label = "Distance slope",
                hint = "learned: each head of the geometry bias sees far atoms less, by a slope that it learns",
                reference = "arXiv:2604.02270")
        DistanceSlope distanceSlope,

        @Parameter(
                label = "Deviation of types",
                hint = "Of the data, for the preconditioning",
                min = 1e-3,
                max = 100,
                reference = "Karras et al., arXiv:2206.00364, table 1")
        double typeDeviation,

        @Parameter(
                label = "Deviation of coordinates",
                hint = "As above, in fractions of the cell; that of a uniform distribution is 0.289",
                min = 1e-3,
                max = 100)
        double coordinateDeviation,

        @Parameter(label = "Deviation of the lattice", hint = "As above", min = 1e-3, max = 100)
        double latticeDeviation,

        @Parameter(
                label = "Mean of ln sigma",
                hint = "Of the noise in training",
                min = -20,
                max = 20,
                reference = "arXiv:2206.00364, table 1")
        double noiseMean,

        @Parameter(label = "Deviation of ln sigma", hint = "Of the noise in training", min = 0, max = 20)
        double noiseDeviation,

        @Parameter(label = "Weight of types", hint = "In the loss, relative to the others", min = 0, max = 1e6)
        double typeWeight,

        @Parameter(label = "Weight of coordinates", hint = "In the loss, relative to the others", min = 0, max = 1e6)
        double coordinateWeight,

        @Parameter(label = "Weight of the lattice", hint = "In the loss, relative to the others", min = 0, max = 1e6)
        double latticeWeight,

        @Parameter(label = "Lattice", hint = "As in the encoder: which six numbers stand for the lattice")
        LatticeForm lattice,

        @Parameter(label = "Lattice means", hint = "As in the encoder; empty: its usual ones")
        List<Double> latticeMeans,

        @Parameter(label = "Lattice deviations", hint = "As in the encoder; empty: its usual ones")
        List<Double> latticeDeviations,

        @Parameter(label = "Adam beta 1", min = 0, max = 0.999999, reference = "Kingma and Ba, arXiv:1412.6980")
        double beta1,

        @Parameter(label = "Adam beta 2", min = 0, max = 0.9999999, reference = "Kingma and Ba, arXiv:1412.6980")
        double beta2,

        @Parameter(label = "Adam epsilon", min = 1e-16, max = 1)
        double epsilon) {

    /** @throws PccdException where heads and width, weights, or lattice numbers do not fit */
    public TransformerParameters {
        // Runs of earlier versions have none.
        distanceSlope = distanceSlope == null ? DistanceSlope.NONE : distanceSlope;
        latticeMeans = List.copyOf(latticeMeans);
        latticeDeviations = List.copyOf(latticeDeviations);
        if (heads < 1 || width % heads != 0) {
            throw new PccdException(
                    "Parameter 'heads' is " + heads + ", but must divide the width " + width + " evenly.");
        }
        if (!(typeWeight + coordinateWeight + latticeWeight > 0)) {
            throw new PccdException("One of 'typeWeight', 'coordinateWeight', 'latticeWeight' must be larger than 0.");
        }
        if (latticeMeans.size() != latticeDeviations.size() || !latticeMeans.isEmpty() && latticeMeans.size() != 6) {
            throw new PccdException("'latticeMeans' and 'latticeDeviations' must both be six numbers, or empty.");
        }
    }

    private static TransformerParameters of(int width, int layers, int heads, int frequencies, int radial, int pairs) {
        return new TransformerParameters(
                width,
                layers,
                heads,
                frequencies,
                true,
                Math.min(12, frequencies / 2),
                radial,
                pairs,
                DistanceSlope.NONE,
                0.7,
                0.289,
                1,
                -1.2,
                1.2,
                16,
                150,
                5,
                LatticeForm.TRIANGULAR,
                List.of(),
                List.of(),
                0.9,
                0.999,
                1e-8);
    }

    /** A few seconds of training show that it learns. */
    public static TransformerParameters demo() {
        return of(64, 3, 4, 16, 12, 16);
    }

    /** 4 million values: trains in hours on two cores. */
    public static TransformerParameters small() {
        return of(192, 6, 6, 24, 16, 32);
    }

    /** As published: needs a GPU. */
    public static TransformerParameters paper() {
        return of(512, 14, 16, 32, 32, 64);
    }
}
