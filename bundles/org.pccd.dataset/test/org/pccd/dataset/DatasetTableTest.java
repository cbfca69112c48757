package org.pccd.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.io.Entry;
import org.pccd.dataset.DatasetTable.Order;

class DatasetTableTest {
    @TempDir
    Path folder;

    private Dataset dataset;
    private DatasetTable table;

    @BeforeEach
    void open() {
        Samples.make(
                folder.resolve("d"),
                List.of(
                        entry("n", Element.Na, Element.Cl, 4, Map.of("gap", "5", "order", "NM")),
                        entry("l", Element.Li, Element.F, 3, Map.of("gap", "9.5", "order", "FM", "Row", "7")),
                        entry("c", Element.Cs, Element.Cl, 5, Map.of("order", "AFM")),
                        entry("k", Element.K, Element.Cl, 4, Map.of("gap", "0"))));
        dataset = Dataset.open(folder.resolve("d"));
        table = dataset.table();
    }

    @AfterEach
    void close() {
        dataset.close();
    }

    private static List<Order> by(String column, boolean descending) {
        return List.of(new Order(column, descending));
    }

    private static Entry entry(String id, Element cation, Element anion, double a, Map<String, String> properties) {
        return new Entry(id, Samples.rockSalt(cation, anion, a), properties, "test.csv", 3);
    }

    @Test
    void rowsInTheOrderOfAColumnWithEqualOnesAsTheyWereAndMissingOnesLast() {
        assertArrayEquals(new int[] {0, 1, 2, 3}, table.rows(List.of(), Map.of()));
        assertArrayEquals(new int[] {1, 0, 3, 2}, table.rows(by("a", false), Map.of()));
        assertArrayEquals(new int[] {2, 0, 3, 1}, table.rows(by("a", true), Map.of()));
        assertArrayEquals(new int[] {3, 0, 1, 2}, table.rows(by("gap", false), Map.of()));
        assertArrayEquals(new int[] {1, 0, 3, 2}, table.rows(by("gap", true), Map.of()));
        assertArrayEquals(new int[] {2, 1}, table.rows(by("row", true), Map.of("row", "1-2")));
        assertArrayEquals(new int[] {1, 0, 3, 2}, table.rows(by("volume_per_site", false), Map.of()));
    }

    @Test
    void rowsInTheOrderOfSeveralColumns() {
        List<Order> order = List.of(new Order("a", true), new Order("gap", false));
        assertArrayEquals(new int[] {2, 3, 0, 1}, table.rows(order, Map.of()));
    }

    @Test
    void rowsThatPassAllFilters() {
        assertArrayEquals(new int[] {0, 2, 3}, table.rows(List.of(), Map.of("chemical_system", "Cl")));
        assertArrayEquals(new int[] {1}, table.rows(List.of(), Map.of("chemical_system", "Li-F")));
        assertArrayEquals(new int[] {0}, table.rows(List.of(), Map.of("a", ">=4", "gap", ">0")));
        assertArrayEquals(new int[] {2}, table.rows(List.of(), Map.of("gap", "=")));
        assertArrayEquals(new int[] {1, 2}, table.rows(List.of(), Map.of("order", "fm")));
        assertArrayEquals(new int[] {0, 3}, table.rows(List.of(), Map.of("order", "!fm")));
        assertArrayEquals(new int[] {}, table.rows(List.of(), Map.of("id", "it's")));
    }

    @Test
    void theFiltersOfTheTableAndThoseOfTheImportAgree() {
        for (String filter : List.of(">=5", "5", "!=5", "=", "!", "0..5", "<0", "..9.5 & !=0, =")) {
            FilterExpression expression = FilterExpression.ofProperty(filter);
            List<Integer> expected = dataset.range(0, 4).stream()
                    .filter(e -> expression.test(e.labels().get("gap")))
                    .map(DatasetEntry::row)
                    .toList();
            int[] rows = table.rows(List.of(), Map.of("gap", filter));
            assertEquals(expected, Arrays.stream(rows).boxed().toList(), filter);
        }
    }

    @Test
    void valuesOfAnyRowsInTheOrderThatIsAskedFor() {
        List<String> names = table.columns().stream().map(TableColumn::name).toList();
        List<Object[]> values = table.values(3, 0);
        assertEquals("KCl", values.get(0)[names.indexOf("formula")]);
        assertEquals("Cl-Na", values.get(1)[names.indexOf("chemical_system")]);
        assertEquals(4.0, (double) values.get(1)[names.indexOf("a")], 1e-12);
        assertNull(values.get(0)[names.indexOf("order")]);
        assertEquals(0.0, values.get(0)[names.indexOf("gap")]);
        assertTrue(table.column("gap").property());
    }

    @Test
    void whatIsWrongIsNamedWithItsColumn() {
        PccdException column = assertThrows(PccdException.class, () -> table.column("none"));
        assertTrue(column.getMessage().contains("chemical_system"), column.getMessage());
        PccdException filter = assertThrows(PccdException.class, () -> table.rows(List.of(), Map.of("nsites", "many")));
        assertTrue(filter.getMessage().startsWith("Sites: 'many' is no number"), filter.getMessage());
    }

    @Test
    void figuresOfOneSplit() {
        assertEquals(4, dataset.summary(Split.TEST).structures());
        assertEquals(0, dataset.summary(Split.TRAIN).structures());
        Histogram none = dataset.histogram("volume_per_site", 4, Split.VAL);
        assertArrayEquals(dataset.histogram("volume_per_site", 4).edges(), none.edges());
        assertArrayEquals(new int[4], none.counts());
    }
}
