package org.pccd.energy.tensornet.internal;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.energy.potential.Atoms;
import org.pccd.energy.potential.Potential;
import org.pccd.energy.tensornet.internal.model.Architecture;
import org.pccd.energy.tensornet.internal.model.NetworkBuilder;
import org.pccd.energy.tensornet.internal.net.TensorNet;

/** A small TensorNet with random weights, and random crystals for it. */
final class RandomNetwork {
    private static final Architecture SMALL =
            new Architecture(List.of(Element.O, Element.Na, Element.Cl), 24, 2, 3, 4.5);

    private RandomNetwork() {}

    static Potential potential(long seed, int threads) {
        Random random = new Random(seed);
        TensorNet network = NetworkBuilder.build(SMALL, (name, shape) -> {
            long count = LongStream.of(
                            java.util.Arrays.stream(shape).asLongStream().toArray())
                    .reduce(1, (a, b) -> a * b);
            double scale = shape.length < 2 ? 0.3 : 1.5 / Math.sqrt(shape[shape.length - 1]);
            double[] values =
                    random.doubles(count).map(v -> scale * (2 * v - 1)).toArray();
            if (name.startsWith("data_")) {
                values[0] = name.equals("data_std") ? 2 : 0;
            }
            return values;
        });
        return new TensorNetPotential(SMALL, network, "random", threads);
    }

    static Structure crystal(long seed, int sites) {
        Random random = new Random(seed);
        Element[] elements = {Element.O, Element.Na, Element.Cl};
        double a = Math.cbrt(18.0 * sites);
        double[][] m = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                m[i][j] = (i == j ? a : 0) + 0.4 * random.nextGaussian();
            }
        }
        return new Structure(
                new Lattice(m),
                java.util.stream.IntStream.range(0, sites)
                        .mapToObj(i -> Site.of(
                                elements[random.nextInt(3)],
                                (i % 2 + 0.6 * random.nextDouble()) / 2,
                                (i / 2 % 2 + 0.6 * random.nextDouble()) / 2,
                                (i / 4 + 0.6 * random.nextDouble()) / Math.ceil(sites / 4.0)))
                        .toList());
    }

    static Atoms atoms(long seed, int sites) {
        return Atoms.of(crystal(seed, sites));
    }
}
