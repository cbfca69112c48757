package org.pccd.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices are named as in PyTorch. */
class DeviceChoiceTest {
    @ParameterizedTest
    @CsvSource({"'', auto", "auto, auto", "CPU, cpu", "cuda, cuda:0", "' cuda:3 ', cuda:3"})
    void namesAreUnderstood(String text, String meaning) {
        assertEquals(meaning, DeviceChoice.of(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpu", "cuda:", "cuda:-1", "cuda:x", "0"})
    void othersAreRefusedWithThoseThatAre(String text) {
        PccdException e = assertThrows(PccdException.class, () -> DeviceChoice.of(text));
        assertTrue(e.getMessage().contains(text) && e.getMessage().contains("auto, cpu, cuda"), e.getMessage());
    }

    @Test
    void thePropertyDecides() {
        System.setProperty("pccd.device", "cuda:1");
        try {
            assertEquals("cuda:1", DeviceChoice.current().toString());
        } finally {
            System.clearProperty("pccd.device");
        }
    }
}
