package org.pccd.crystal.io.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NumbersTest {
    @Property(tries = 2000, seed = "5")
    void readsWhatJavaAndFortranWrite(@ForAll double d) {
        assertEquals(d, Numbers.parse(Double.toString(d)));
        assertEquals(d, Numbers.parse(Double.toString(d).replace('E', 'D')));
        String fixed = new java.math.BigDecimal(d)
                .setScale(16, java.math.RoundingMode.HALF_UP)
                .toPlainString();
        assertEquals(Double.parseDouble(fixed), Numbers.parse(fixed));
    }

    @Example
    void takesNothingElseForANumber() {
        for (String text :
                new String[] {"", ".", "-", "+", "1.2.3", "0x1p3", "NaN", "Infinity", "1e999", "1f", "1,5"}) {
            assertEquals(Double.NaN, Numbers.parse(text), text);
        }
        assertEquals(-1.0 / Double.POSITIVE_INFINITY, Numbers.parse("-0.0"));
        for (String text : new String[] {"", "-1", "+1", "1.0", "2147483648", "99999999999999999999", "x"}) {
            assertEquals(-1, Numbers.count(text), text);
        }
        assertEquals(Integer.MAX_VALUE, Numbers.count("0002147483647"));
    }
}
