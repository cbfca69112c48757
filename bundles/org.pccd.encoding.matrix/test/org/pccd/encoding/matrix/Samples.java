package org.pccd.encoding.matrix;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;

/** Structures and encoders for tests. */
final class Samples {
    static final Lattice CUBE = Lattice.fromParameters(4, 4, 4, 90, 90, 90);
    static final Structure ROCK_SALT = new Structure(
            Lattice.fromParameters(4, 4, 4, 60, 60, 60),
            List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, 0.5, 0.5, 0.5)));

    private Samples() {}

    static Encoder encoder() {
        return new MatrixProvider().create(new MatrixProvider().defaults());
    }

    static Encoder encoder(ElementSource elements, boolean shares) {
        return new MatrixProvider().create(new MatrixSettings(20, 25, elements, shares));
    }

    /** Any cell and any positions; sites of the elements in turn. */
    static Structure random(Random random, int sites, List<Element> elements) {
        Lattice lattice = Lattice.fromParameters(
                edge(random), edge(random), edge(random), angle(random), angle(random), angle(random));
        List<Site> list = new ArrayList<>();
        for (int i = 0; i < sites; i++) {
            list.add(Site.of(
                    elements.get(i % elements.size()),
                    random.nextDouble() * 4 - 2,
                    random.nextDouble(),
                    random.nextDouble()));
        }
        return new Structure(lattice, list);
    }

    static Decoded decoded(Encoder encoder, Structure structure, float[] tensor) throws EncodingRefused {
        return encoder.decode(tensor, encoder.conditions(structure.elements(), Map.of()));
    }

    static Structure roundTrip(Encoder encoder, Structure structure) throws EncodingRefused {
        Decoded back = decoded(encoder, structure, encoder.encode(structure));
        return assertInstanceOf(Decoded.Success.class, back).structure();
    }

    private static double edge(Random random) {
        return 2 + 40 * random.nextDouble();
    }

    private static double angle(Random random) {
        return 65 + 50 * random.nextDouble();
    }
}
