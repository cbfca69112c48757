package org.pccd.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pccd.core.PccdException;

class TableFilterTest {
    @ParameterizedTest
    @CsvSource({
        "3, 3, true",
        "3, 3.1, false",
        ">3, 3, false",
        ">=3, 3, true",
        "<-1.5, -2, true",
        "!3, 3, false",
        "1e-3..2e-3, 0.0015, true",
        "5..3, 4, true",
        "=4, 4, true",
        "!=4, 5, true"
    })
    void numbers(String filter, double value, boolean accepted) {
        assertEquals(accepted, TableFilter.parse(filter, true).accepts(value));
    }

    @Test
    void missingNumbersPassNoFilter() {
        assertFalse(TableFilter.parse("!3", true).accepts(Double.NaN));
    }

    @Test
    void text() {
        assertTrue(TableFilter.parse("fe", false).accepts("LiFePO4"));
        assertFalse(TableFilter.parse("=fe", false).accepts("LiFePO4"));
        assertTrue(TableFilter.parse("!co", false).accepts("LiFePO4"));
    }

    @Test
    void whatIsNoNumberIsRefusedWithTheWaysToWriteOne() {
        PccdException e = assertThrows(PccdException.class, () -> TableFilter.parse("many", true));
        assertTrue(e.getMessage().contains("'many'") && e.getMessage().contains("3..5"), e.getMessage());
    }
}
