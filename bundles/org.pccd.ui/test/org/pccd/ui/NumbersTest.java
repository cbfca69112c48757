package org.pccd.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void numbersAreShortAndMissingOnesEmpty() {
        assertEquals("12", Numbers.text(12.0));
        assertEquals("5.64056", Numbers.text(5.640561));
        assertEquals("0.000125", Numbers.text(0.000125));
        assertEquals("1.2500e-05", Numbers.text(1.25e-5));
        assertEquals("1234.5", Numbers.text(1234.5));
        assertEquals("", Numbers.text(Double.NaN));
        assertEquals("", Numbers.text(null));
        assertEquals("3.100", Numbers.fixed(3.1, 3));
    }
}
