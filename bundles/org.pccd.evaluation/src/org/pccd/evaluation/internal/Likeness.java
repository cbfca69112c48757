package org.pccd.evaluation.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;

/** Distances between many structures, by how their sites lie and by what they consist of. */
final class Likeness {
    private final RadialFingerprint[] structure;
    private final double[][] composition;

    private Likeness(List<RadialFingerprint> structure, List<double[]> composition) {
        this.structure = structure.toArray(RadialFingerprint[]::new);
        this.composition = composition.toArray(double[][]::new);
    }

    private record Both(RadialFingerprint structure, double[] composition) {}

    /** Of these structures, without those that are too dense in neighbours to have a fingerprint. */
    static Likeness of(List<Structure> structures, Progress progress) {
        List<Both> all = Parallel.map(structures, Likeness::both, "Fingerprints", "structures", progress).stream()
                .filter(Objects::nonNull)
                .toList();
        return new Likeness(
                all.stream().map(Both::structure).toList(),
                all.stream().map(Both::composition).toList());
    }

    private static Both both(Structure s) {
        try {
            return new Both(new RadialFingerprint(s), ChemicalFingerprint.of(s.composition()));
        } catch (PccdException e) {
            return null;
        }
    }

    int size() {
        return structure.length;
    }

    /** Standard deviation of each value of the composition, 1 where there is none. */
    double[] scale() {
        double[] scale = new double[ChemicalFingerprint.SIZE];
        for (int k = 0; k < scale.length; k++) {
            int value = k;
            double mean = Arrays.stream(composition)
                    .mapToDouble(c -> c[value])
                    .average()
                    .orElse(0);
            double deviation = Arrays.stream(composition)
                    .mapToDouble(c -> (c[value] - mean) * (c[value] - mean))
                    .average()
                    .orElse(0);
            scale[k] = deviation > 0 ? Math.sqrt(deviation) : 1;
        }
        return scale;
    }

    /**
     * For each of these, the distance to the nearest of others; infinite where there is none.
     *
     * @param scale of the compositions
     * @param itself whether the others are these, and none is its own neighbour
     * @return by structure, then by composition
     */
    double[][] nearest(Likeness others, double[] scale, boolean itself, Progress progress) {
        double[][] result = new double[2][size()];
        IntStream.range(0, size()).parallel().forEach(i -> {
            progress.check();
            double byStructure = Double.POSITIVE_INFINITY;
            double byComposition = Double.POSITIVE_INFINITY;
            for (int j = 0; j < others.size(); j++) {
                if (!itself || i != j) {
                    byStructure = Math.min(byStructure, structure[i].distance(others.structure[j]));
                    byComposition = Math.min(byComposition, apart(composition[i], others.composition[j], scale));
                }
            }
            result[0][i] = byStructure;
            result[1][i] = byComposition;
        });
        return result;
    }

    private static double apart(double[] a, double[] b, double[] scale) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            double d = (a[k] - b[k]) / scale[k];
            sum += d * d;
        }
        return Math.sqrt(sum);
    }
}
