package org.pccd.prototypes.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinatesTest {
    private static final Map<String, Double> PARAMETERS = Map.of("x", 0.3, "y", 0.1, "zA", 0.4);

    @Test
    void fractionsMultiplesAndSumsOfParametersAreRead() {
        assertArrayEquals(new double[] {0, 0.5, 0.25}, Coordinates.parse("0 1/2 0.25", PARAMETERS), 1e-15);
        assertArrayEquals(new double[] {0.3, -0.6, 0.2}, Coordinates.parse("x -2x 1/2-x", PARAMETERS), 1e-15);
        assertArrayEquals(new double[] {-0.4, 0.2, 0.9}, Coordinates.parse("-zA x-y zA+1/2", PARAMETERS), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0", "0 0 0 0", "0 0 q", "0 0 1//2", "0 0 x*2"})
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Coordinates.parse(text, PARAMETERS));
    }
}
