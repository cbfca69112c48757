package org.pccd.tokens;

import java.util.List;
import org.pccd.core.Parameter;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;

/** Parameters of the encoder of a token per atom. */
public record TokenSettings(
        @Parameter(
                label = "Most sites",
                hint = "Tokens for atoms; structures with more sites in their primitive cell are refused",
                unit = "sites",
                min = 1,
                max = 512)
        int maxSites,

        @Parameter(
                label = "Most elements",
                hint = "Condition tokens for elements; structures of more are refused",
                min = 1,
                max = 20)
        int maxElements,

        @Parameter(
                label = "Elements",
                hint = "Those that can be encoded; empty: all. One-hot types have a number for each of them")
        List<Element> elements,

        @Parameter(
                label = "Types",
                hint = "descriptor: few numbers, similar for similar elements; one-hot: a number for each element",
                reference = "arXiv:2604.02270")
        TypeForm types,

        @Parameter(
                label = "Descriptor width",
                hint = "Numbers of a descriptor: 8, 16 or 24; with fewer, elements lie closer together",
                min = 8,
                max = 24,
                reference = "arXiv:2604.02270")
        int descriptorWidth,

        @Parameter(
                label = "Least cosine",
                hint = "A decoded type farther from its nearest element is refused; at -1 the nearest is always taken",
                min = -1,
                max = 1,
                reference = "arXiv:2604.02270 (nearest by cosine)")
        double leastCosine,

        @Parameter(
                label = "Lattice",
                hint = "triangular: always a cell; lengths-cosines: lengths and angles apart",
                reference = "arXiv:2604.02270")
        LatticeForm lattice,

        @Parameter(
                label = "Lattice means",
                hint = "Of the six lattice numbers; empty: those of 45,582 reduced cells of Materials Project 2023")
        List<Double> latticeMeans,

        @Parameter(
                label = "Lattice deviations",
                hint = "Standard deviations of the six lattice numbers; empty: as for the means")
        List<Double> latticeDeviations,

        @Parameter(
                label = "Primitive tolerance",
                hint = "Translations that hold within this are taken for exact when the cell is made primitive",
                unit = "Å",
                min = 1e-6,
                max = 0.5)
        double primitiveTolerance,

        @Parameter(
                label = "Least distance",
                hint = "Tensors with two atoms closer than this are refused as no structure",
                unit = "Å",
                min = 0,
                max = 2)
        double leastDistance) {

    /**
     * @throws PccdException where the width is none of 8, 16, 24, or the lattice numbers are not six of each kind or a
     *     deviation is not positive
     */
    public TokenSettings {
        elements = elements.stream().sorted().distinct().toList();
        latticeMeans = List.copyOf(latticeMeans);
        latticeDeviations = List.copyOf(latticeDeviations);
        if (descriptorWidth % 8 != 0) {
            throw new PccdException("Parameter 'descriptorWidth' is " + descriptorWidth + ", but must be 8, 16 or 24.");
        }
        six("latticeMeans", latticeMeans);
        six("latticeDeviations", latticeDeviations);
        if (latticeMeans.isEmpty() != latticeDeviations.isEmpty()) {
            throw new PccdException("Give both of 'latticeMeans' and 'latticeDeviations', or none.");
        }
        if (!latticeDeviations.stream().allMatch(d -> d > 0)) {
            throw new PccdException(
                    "Parameter 'latticeDeviations' is " + latticeDeviations + ", but all six must be larger than 0.");
        }
    }

    private static void six(String key, List<Double> values) {
        if (!values.isEmpty() && values.size() != 6 || !values.stream().allMatch(Double::isFinite)) {
            throw new PccdException("Parameter '" + key + "' is " + values + ", but must be six numbers or empty.");
        }
    }
}
