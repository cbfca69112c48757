package org.pccd.dataset.ui.internal.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FilterTextTest {
    @Test
    void filtersOfSeveralColumnsInOneLine() {
        Map<String, String> filters = Map.of("volume", ">=100 & <200", "id", "a:b");
        assertEquals(filters, FilterText.parse(FilterText.of(filters)));
        assertEquals(Map.of("nsites", "3..5"), FilterText.parse(" nsites : 3..5 ; volume: ;"));
    }

    @Test
    void elementsAndFormulasNeedNoColumn() {
        assertEquals(Map.of("chemical_system", "Li-O"), FilterText.parse("Li-O"));
        assertEquals(Map.of("chemical_system", "Fe & !Pb"), FilterText.parse("Fe & !Pb"));
        assertEquals(Map.of("formula", "Fe2O3"), FilterText.parse("Fe2O3"));
    }
}
