package org.pccd.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {
    record Training(
            @Parameter(label = "Batch", unit = "structures", min = 1, max = 4096)
            int batch,

            @Parameter(label = "Learning rate", min = 0, max = 1)
            double rate) {}

    record Run(@Parameter(label = "Name") String name, Training training) {}

    private final Run run = new Run("first", new Training(64, 1e-4));

    @Test
    void aKeyChangesOneParameterAndNothingElse() {
        assertEquals(new Run("first", new Training(128, 1e-4)), Parameters.with(run, "training.batch", "128"));
        assertEquals(new Run("17", new Training(64, 1e-4)), Parameters.with(run, "name", "17"));
        assertEquals(new Run("first", new Training(64, 1e-4)), run);
    }

    @Test
    void anUnknownKeyIsRefusedWithTheKeysThatExist() {
        PccdException e = assertThrows(PccdException.class, () -> Parameters.with(run, "training.bach", "1"));
        assertTrue(e.getMessage().contains("training.bach"), e.getMessage());
        assertTrue(e.getMessage().contains("training.batch"), e.getMessage());
    }

    @Test
    void aValueOutOfRangeOrOfTheWrongTypeIsRefused() {
        PccdException range = assertThrows(PccdException.class, () -> Parameters.with(run, "training.batch", "0"));
        assertEquals("Parameter 'training.batch' is 0, but must lie between 1 and 4096.", range.getMessage());
        assertThrows(PccdException.class, () -> Parameters.with(run, "training.batch", "many"));
        assertThrows(PccdException.class, () -> Parameters.with(run, "training.rate", "NaN"));
    }

    record Band(
            @Parameter(label = "From") int from,
            @Parameter(label = "To") int to) {
        Band {
            if (from > to) {
                throw new PccdException("Parameter 'from' is " + from + ", but must not exceed " + to + ".");
            }
        }
    }

    @Test
    void parametersThatMustFitEachOtherChangeTogether() {
        Band band = new Band(1, 2);
        PccdException alone = assertThrows(PccdException.class, () -> Parameters.with(band, "from", "5"));
        assertEquals("Parameter 'from' is 5, but must not exceed 2.", alone.getMessage());
        assertEquals(new Band(5, 9), Parameters.with(band, Map.of("from", "5", "to", "9")));
    }

    @Test
    void wholeNumbersMayBeWrittenWithAnExponentButNotWithAFraction() {
        assertEquals(
                1000, Parameters.with(run, "training.batch", "1e3").training().batch());
        PccdException e = assertThrows(PccdException.class, () -> Parameters.with(run, "training.batch", "64.5"));
        assertEquals("Parameter 'training.batch' is '64.5', but must be a whole number.", e.getMessage());
    }

    @Test
    void nothingAndTextBehindANumberAreRefused() {
        PccdException nothing = assertThrows(PccdException.class, () -> Parameters.with(run, "training.batch", ""));
        assertEquals("Parameter 'training.batch' is empty, but needs a value.", nothing.getMessage());
        PccdException more = assertThrows(PccdException.class, () -> Parameters.with(run, "training.batch", "64 32"));
        assertEquals("Parameter 'training.batch' is '64 32', but must be a whole number.", more.getMessage());
    }

    @Test
    void descriptionsListAllParametersInOrder() {
        assertEquals(
                "[name, training.batch, training.rate]",
                Parameters.describe(Run.class).stream()
                        .map(Parameters.Description::key)
                        .toList()
                        .toString());
    }

    @Test
    void jsonRoundTrips() {
        assertEquals(run, Parameters.fromJson(Run.class, Json.mapper().valueToTree(run)));
    }
}
