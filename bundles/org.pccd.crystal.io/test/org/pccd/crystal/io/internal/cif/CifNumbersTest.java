package org.pccd.crystal.io.internal.cif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CifNumbersTest {
    @Property(tries = 5000, seed = "5")
    void readsDecimalsToTheLastBit(
            @ForAll @LongRange(min = 0, max = 99_999_999_999_999_999L) long digits,
            @ForAll @IntRange(max = 17) int point,
            @ForAll boolean negative,
            @ForAll boolean uncertain)
            throws CifException {
        String text = Long.toString(digits);
        int at = Math.min(point, text.length());
        String number = (negative ? "-" : "") + text.substring(0, at) + "." + text.substring(at);
        double parsed = CifNumbers.parse(uncertain ? number + "(12)" : number, "x", 1);
        assertEquals(Double.doubleToLongBits(Double.parseDouble(number)), Double.doubleToLongBits(parsed), number);
    }

    @Example
    void readsNumbersInEverySpelling() throws CifException {
        String[] half = {".5", "+.5", "0.5", "5e-1", "5E-1", "0.50(3)", "00.5", "50.e-2", "0.5000000000000000000"};
        for (String text : half) {
            assertEquals(0.5, CifNumbers.parse(text, "x", 1), text);
        }
        for (String text :
                new String[] {"", ".", "-", "1.2.3", "0x1p3", "NaN", "1d", "1f", "1-", "abc", "(3)", "1,5"}) {
            assertThrows(CifException.class, () -> CifNumbers.parse(text, "x", 1), text);
        }
    }
}
