package org.pccd.encoding.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;

/** Every structure within the limits comes back site by site, in its order. */
class RoundTripTest {
    @ParameterizedTest
    @EnumSource(ElementSource.class)
    void everyNumberOfSitesAndElementsComesBack(ElementSource source) throws Exception {
        Encoder encoder = Samples.encoder(source, false);
        Random random = new Random(1);
        List<Element> elements = List.of(Element.O, Element.Li, Element.Pu);
        for (int sites = 1; sites <= 20; sites++) {
            for (int species = 1; species <= Math.min(3, sites); species++) {
                Structure s = Samples.random(random, sites, elements.subList(0, species));
                assertSame(s, Samples.roundTrip(encoder, s));
            }
        }
    }

    @Test
    void everyKnownElementComesBack() throws Exception {
        Encoder encoder = Samples.encoder();
        assertEquals(94, encoder.limits().elements().size());
        for (Element element : encoder.limits().elements()) {
            Structure s = new Structure(Samples.CUBE, List.of(Site.of(element, 0.1, 0.2, 0.3)));
            assertSame(s, Samples.roundTrip(encoder, s));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3, 3, 60, 60, 60",
        "3, 3, 3, 33.5573, 33.5573, 33.5573",
        "3, 9, 60, 90, 91, 120",
        "5, 5, 5, 119, 119, 119",
        "4, 5, 6, 30, 150, 140"
    })
    void skewedCellsComeBack(double a, double b, double c, double alpha, double beta, double gamma) throws Exception {
        Lattice lattice = Lattice.fromParameters(a, b, c, alpha, beta, gamma);
        Structure s = new Structure(lattice, List.of(Site.of(Element.As, 0.25, 0.25, 0.25)));
        assertSame(s, Samples.roundTrip(Samples.encoder(), s));
    }

    @Test
    void coordinatesAreWrappedIntoTheCell() throws Exception {
        Structure s = new Structure(
                Samples.CUBE, List.of(Site.of(Element.Na, 1 - 1e-9, -1e-9, 1), Site.of(Element.Cl, 0.5, 1.5, -0.5)));
        Structure back = Samples.roundTrip(Samples.encoder(), s);
        assertArrayEquals(new double[] {0, 0, 0, 0.5, 0.5, 0.5}, back.fractional(), 1e-6);
    }

    @Test
    void mixedSitesAndVacanciesComeBackWithShares() throws Exception {
        Encoder encoder = Samples.encoder(ElementSource.MATRIX, true);
        Structure s = new Structure(
                Samples.CUBE,
                List.of(
                        new Site(List.of(species(Element.Al, 0.25), species(Element.Si, 0.75)), 0, 0, 0),
                        new Site(List.of(species(Element.Al, 1.0 / 3)), 0.5, 0, 0),
                        new Site(List.of(species(Element.O, 0.95)), 0, 0.5, 0),
                        Site.of(Element.O, 0.5, 0.5, 0.5)));
        assertSame(s, Samples.roundTrip(encoder, s));
    }

    @Test
    void sharesSurviveNoise() throws Exception {
        Encoder encoder = Samples.encoder(ElementSource.MATRIX, true);
        Structure s = new Structure(
                Samples.CUBE,
                List.of(
                        new Site(List.of(species(Element.Al, 0.5), species(Element.Si, 0.5)), 0, 0, 0),
                        Site.of(Element.O, 0.5, 0.5, 0.5)));
        float[] tensor = encoder.encode(s);
        Random random = new Random(2);
        for (int i = 0; i < tensor.length; i++) {
            tensor[i] += (float) (0.01 * random.nextGaussian());
        }
        Structure back = ((Decoded.Success) Samples.decoded(encoder, s, tensor)).structure();
        assertEquals(2, back.sites().size());
        assertEquals(0.5, back.sites().get(0).species().get(0).occupancy(), 0.04);
        assertEquals(Site.of(Element.O, 0, 0, 0).species(), back.sites().get(1).species());
    }

    private static void assertSame(Structure expected, Structure actual) {
        assertArrayEquals(expected.lattice().lengths(), actual.lattice().lengths(), 1e-5);
        assertArrayEquals(expected.lattice().angles(), actual.lattice().angles(), 1e-4);
        assertEquals(expected.elements(), actual.elements());
        assertEquals(expected.sites().size(), actual.sites().size());
        assertArrayEquals(expected.wrapped().fractional(), actual.fractional(), 1e-6);
        for (int i = 0; i < expected.sites().size(); i++) {
            List<Species> was = expected.sites().get(i).species();
            List<Species> is = actual.sites().get(i).species();
            assertEquals(was.size(), is.size());
            for (int k = 0; k < was.size(); k++) {
                assertEquals(was.get(k).element(), is.get(k).element());
                assertEquals(was.get(k).occupancy(), is.get(k).occupancy(), 1e-6);
            }
        }
    }

    private static Species species(Element element, double occupancy) {
        return new Species(element, Double.NaN, occupancy);
    }
}
