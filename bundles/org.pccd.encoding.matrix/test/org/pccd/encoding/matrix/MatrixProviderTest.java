package org.pccd.encoding.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.registry.Encoders;

/** The encoder is found like any other; its layout is the published one with spare rows. */
class MatrixProviderTest {
    @Test
    void settingsChangeTheShape() {
        assertArrayEquals(new int[] {3, 144, 1}, shape("20"));
        assertArrayEquals(new int[] {3, 144, 1}, shape("24"));
        assertArrayEquals(new int[] {3, 128, 1}, shape("16"));
        assertArrayEquals(new int[] {3, 112, 1}, shape("1"));
        assertThrows(PccdException.class, () -> shape("65"));
    }

    @Test
    void conditionsNameTheElementOfEachColumn() throws Exception {
        Encoder encoder = Samples.encoder();
        int[] tokens = encoder.conditions(List.of(Element.Ti, Element.O), Map.of("band_gap", "wide"));
        assertArrayEquals(new int[] {22, 8, 0}, tokens);
        assertEquals(List.of(Element.Ti, Element.O), encoder.elements(tokens));
        assertEquals(Map.of(), encoder.labels());
    }

    @Test
    void theMatrixIsThatOfThePaper() throws Exception {
        float[] tensor = Samples.encoder().encode(Samples.ROCK_SALT);
        int rows = 144;
        assertEquals(1, tensor[10], "Na in column 0");
        assertEquals(1, tensor[rows + 16], "Cl in column 1");
        assertEquals(4f / 25, tensor[94], "a");
        assertEquals(60f / 180, tensor[2 * rows + 95], "gamma");
        assertEquals(0.5f, tensor[2 * rows + 97], "z of the second site");
        assertEquals(1, tensor[rows + 121], "the second site belongs to column 1");
        double sum = 0;
        for (float value : tensor) {
            sum += value;
        }
        assertEquals(2 + 3 * (4.0 / 25 + 60.0 / 180) + 1.5 + 2, sum, 1e-5, "everything else is 0");
    }

    private static int[] shape(String sites) {
        return Encoders.build("matrix", Map.of("maxSites", sites)).encoder().shape();
    }
}
