package org.pccd.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pccd.core.PccdException;
import org.pccd.dataset.FilterExpression.Kind;

class FilterExpressionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER   | >=3            | 3 3.5 1e3 | 2.9 -4 x",
                "NUMBER   | <0.5           | 0 -1      | 0.5 2",
                "NUMBER   | 3..5           | 3 4.2 5   | 2.9 5.1",
                "NUMBER   | ..5            | -9 5      | 6",
                "NUMBER   | 195-230, 62    | 62 195 230| 194 63",
                "NUMBER   | >1 & !=3 & <=4 | 2 4       | 1 3 5",
                "TEXT     | oxi            | Oxide     | sulfide",
                "TEXT     | =FM            | fm FM     | FMx AFM",
                "TEXT     | !FM            | NM        | FM AFM",
                "FORMULA  | Co             | CoO       | CO2",
                "ELEMENTS | Fe             | Fe Fe-O   | F-O",
                "ELEMENTS | O-Li           | Li-O      | Co-Li-O Li",
                "ELEMENTS | Li & O & !Co   | Li-O      | Co-Li-O Li"
            })
    void keepsWhatItSays(Kind kind, String text, String kept, String left) {
        FilterExpression filter = FilterExpression.parse(text, kind);
        for (String value : kept.split(" ")) {
            assertTrue(filter.test(value), text + " keeps " + value);
        }
        for (String value : left.split(" ")) {
            assertTrue(!filter.test(value), text + " leaves out " + value);
        }
    }

    @Test
    void missingValuesAreAskedForAlone() {
        assertTrue(FilterExpression.parse("=", Kind.NUMBER).test(" "));
        assertTrue(!FilterExpression.parse("!", Kind.NUMBER).test(null));
        assertTrue(!FilterExpression.parse(">0", Kind.NUMBER).test(null));
        assertTrue(FilterExpression.parse("", Kind.NUMBER).test(null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | three | no number",
                "NUMBER | 5..3 | exchange",
                "NUMBER | 3,,4 | empty",
                "ELEMENTS | Xx | symbol of an element"
            })
    void saysWhatItDoesNotUnderstand(Kind kind, String text, String word) {
        PccdException e = assertThrows(PccdException.class, () -> FilterExpression.parse(text, kind));
        assertTrue(e.getMessage().contains(word), e.getMessage());
    }

    @Test
    void aPropertyIsOfNumbersWhereThatMakesSense() {
        assertTrue(FilterExpression.ofProperty(">=1").test("1.0"));
        assertTrue(FilterExpression.ofProperty("FM").test("AFM"));
        assertEquals("FM", FilterExpression.ofProperty(" FM ").toString());
    }
}
