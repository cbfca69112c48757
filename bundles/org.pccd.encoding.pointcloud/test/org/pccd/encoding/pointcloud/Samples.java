package org.pccd.encoding.pointcloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.PeriodicDistances;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Encoder;

/** Structures and encoders for tests. */
final class Samples {
    private static final List<Element> ELEMENTS = List.of(Element.Li, Element.Co, Element.O);

    private Samples() {}

    static Encoder encoder(Profile profile) {
        PointCloudSettings d = new PointCloudProvider().defaults();
        return new PointCloudProvider().create(new PointCloudSettings(profile, d.clusterStarts(), d.clusterSeed()));
    }

    /** A structure of up to 3 species whose sites are at least 0.8 Å apart. */
    static Structure random(Random random, int sites, int species) {
        while (true) {
            Lattice lattice = Lattice.fromParameters(
                    edge(random), edge(random), edge(random), angle(random), angle(random), angle(random));
            List<Site> list = new ArrayList<>();
            for (int i = 0; i < sites; i++) {
                Element element = ELEMENTS.get(Math.min(i, species - 1 - i % species));
                list.add(Site.of(element, random.nextDouble(), random.nextDouble(), random.nextDouble()));
            }
            Structure s = new Structure(lattice, list);
            if (PeriodicDistances.shortest(s).distance() > 0.8) {
                return s;
            }
        }
    }

    static float[] noisy(float[] tensor, Random random, double sigma) {
        float[] noisy = tensor.clone();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += (float) (sigma * random.nextGaussian());
        }
        return noisy;
    }

    private static double edge(Random random) {
        return 4 + 9 * random.nextDouble();
    }

    private static double angle(Random random) {
        return 70 + 40 * random.nextDouble();
    }
}
