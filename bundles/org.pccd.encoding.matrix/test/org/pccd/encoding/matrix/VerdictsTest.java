package org.pccd.encoding.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;

/** What cannot be encoded or decoded is answered with a typed reason. Rows are those of arXiv:2505.07442. */
class VerdictsTest {
    private static final int ROWS = 144;
    private static final int LENGTHS = 94;
    private static final int ANGLES = 95;
    private static final int OCCUPANCIES = 96 + 24;

    private final Encoder encoder = Samples.encoder();

    @Test
    void structuresBeyondTheLimitsAreRefused() {
        Random random = new Random(3);
        assertEquals("limit.sites", refusal(new Structure(Samples.CUBE, List.of())));
        assertEquals("limit.sites", refusal(Samples.random(random, 21, List.of(Element.Si))));
        List<Element> four = List.of(Element.K, Element.Na, Element.Al, Element.O);
        assertEquals("limit.elements", refusal(Samples.random(random, 8, four)));
        assertEquals("element.unknown", refusal(Samples.random(random, 2, List.of(Element.Am))));
        assertEquals("structure.disordered", refusal(encoder, half(0.5)));
    }

    @Test
    void sharesThatNoiseWouldHideAreRefused() {
        Encoder shares = Samples.encoder(ElementSource.MATRIX, true);
        assertTrue(shares.limits().disorder());
        assertEquals("structure.occupancy", refusal(shares, half(0.09)));
        assertEquals("structure.occupancy", refusal(shares, half(0.96)));
    }

    @Test
    void conditionsWithoutATokenAreRefused() {
        assertEquals("limit.elements", wish(List.of()));
        assertEquals("limit.elements", wish(List.of(Element.K, Element.Na, Element.Al, Element.O)));
        assertEquals("element.unknown", wish(List.of(Element.Cf)));
    }

    @Test
    void senselessCellsAreRefused() throws Exception {
        assertEquals("cell.no-volume", changed(LENGTHS, 0, 0));
        assertEquals("cell.no-volume", changed(LENGTHS, 1, -0.2f));
        assertEquals("cell.no-volume", changed(ANGLES, 0, 1));
        assertEquals("cell.no-volume", changed(ANGLES, 2, -0.5f));
    }

    @Test
    void valuesThatAreNotFiniteAreRefused() throws Exception {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            for (int row = 0; row < ROWS; row += 13) {
                assertEquals("value.not-finite", changed(row, row % 3, bad));
            }
        }
    }

    @Test
    void elementsMustBeThoseThatWereAskedFor() throws Exception {
        // The first column turns from sodium into potassium.
        float[] tensor = encoder.encode(Samples.ROCK_SALT);
        tensor[10] = 0;
        tensor[18] = 1;
        assertEquals("species.missing", code(encoder, tensor));
        Decoded decoded = Samples.decoded(Samples.encoder(ElementSource.CONDITIONS, false), Samples.ROCK_SALT, tensor);
        assertEquals(
                List.of(Element.Na, Element.Cl),
                assertInstanceOf(Decoded.Success.class, decoded).structure().elements());
    }

    @Test
    void anElementTooManyIsRefusedOnlyWhereASiteHasIt() throws Exception {
        float[] tensor = encoder.encode(Samples.ROCK_SALT);
        tensor[2 * ROWS + 18] = 0.9f;
        assertInstanceOf(Decoded.Success.class, Samples.decoded(encoder, Samples.ROCK_SALT, tensor));
        tensor[2 * ROWS + OCCUPANCIES + 5] = 0.9f;
        assertEquals("species.unknown", code(encoder, tensor));
    }

    @Test
    void rowsBelowOneHalfAreNoSites() throws Exception {
        float[] tensor = encoder.encode(Samples.ROCK_SALT);
        for (int row = OCCUPANCIES; row < ROWS; row++) {
            for (int column = 0; column < 3; column++) {
                tensor[column * ROWS + row] = 0.49f;
            }
        }
        assertEquals("sites.none", code(encoder, tensor));
    }

    @Test
    void spareRowsAreNotRead() throws Exception {
        float[] tensor = encoder.encode(Samples.ROCK_SALT);
        Arrays.fill(tensor, OCCUPANCIES + 20, ROWS, 1);
        Decoded decoded = Samples.decoded(encoder, Samples.ROCK_SALT, tensor);
        assertEquals(
                2,
                assertInstanceOf(Decoded.Success.class, decoded)
                        .structure()
                        .sites()
                        .size());
    }

    @Test
    void everyNoiseHasAVerdict() throws Exception {
        Random random = new Random(4);
        for (boolean shares : new boolean[] {false, true}) {
            Encoder any = Samples.encoder(ElementSource.CONDITIONS, shares);
            for (int i = 0; i < 300; i++) {
                float[] tensor = new float[3 * ROWS];
                double scale = Math.pow(10, 6 * random.nextDouble() - 3);
                for (int k = 0; k < tensor.length; k++) {
                    tensor[k] = (float) (scale * random.nextGaussian());
                }
                Samples.decoded(any, Samples.ROCK_SALT, tensor);
            }
        }
    }

    @Test
    void tensorsAndTokensOfAnotherEncoderAreMistakesOfTheCaller() throws Exception {
        assertThrows(PccdException.class, () -> encoder.decode(new float[1152], new int[] {1, 0, 0}));
        float[] tensor = encoder.encode(Samples.ROCK_SALT);
        assertThrows(PccdException.class, () -> encoder.decode(tensor, new int[7]));
        assertThrows(PccdException.class, () -> encoder.elements(new int[] {95, 0, 0}));
    }

    private String changed(int row, int column, float value) throws EncodingRefused {
        float[] tensor = encoder.encode(Samples.ROCK_SALT);
        tensor[column * ROWS + row] = value;
        return code(encoder, tensor);
    }

    private static String code(Encoder encoder, float[] tensor) throws EncodingRefused {
        Decoded decoded = Samples.decoded(encoder, Samples.ROCK_SALT, tensor);
        return assertInstanceOf(Decoded.Failure.class, decoded).code();
    }

    private String refusal(Structure structure) {
        return refusal(encoder, structure);
    }

    private static String refusal(Encoder encoder, Structure structure) {
        return assertThrows(EncodingRefused.class, () -> encoder.encode(structure))
                .code();
    }

    private String wish(List<Element> elements) {
        return assertThrows(EncodingRefused.class, () -> encoder.conditions(elements, Map.of()))
                .code();
    }

    private static Structure half(double occupancy) {
        Species species = new Species(Element.Al, Double.NaN, occupancy);
        return new Structure(Samples.CUBE, List.of(new Site(List.of(species), 0, 0, 0)));
    }
}
