package org.pccd.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.io.Entry;

/** Figures of four structures that can be counted by hand. */
class StatisticsTest {
    @TempDir
    Path folder;

    private Dataset dataset;

    @BeforeEach
    void open() {
        Samples.make(
                folder.resolve("d"),
                List.of(
                        entry(
                                "1",
                                Element.Na,
                                Element.Cl,
                                4,
                                Map.of("spacegroup.number", "225", "gap", "5", "order", "NM")),
                        entry("2", Element.Na, Element.F, 5, Map.of("gap", "6.5", "order", "NM")),
                        entry(
                                "3",
                                Element.Li,
                                Element.F,
                                6,
                                Map.of("spacegroup.number", "225", "order", "FM", "A", "x")),
                        entry("4", Element.Cs, Element.Cl, 8, Map.of("spacegroup.number", "221", "nsites", "2"))));
        dataset = Dataset.open(folder.resolve("d"));
    }

    @AfterEach
    void close() {
        dataset.close();
    }

    private static Entry entry(String id, Element cation, Element anion, double a, Map<String, String> properties) {
        return new Entry(id, Samples.rockSalt(cation, anion, a), properties, "train.csv", 0);
    }

    @Test
    void summary() {
        DatasetStatistics s = dataset.summary();
        assertEquals("{Li=1, F=2, Na=2, Cl=2, Cs=1}", s.elements().toString());
        assertEquals(Map.of(2, 4), s.numberOfElements());
        assertEquals(Map.of(2, 4), s.sites());
        assertEquals(Map.of(225, 2, 221, 1), s.spaceGroups());
        assertEquals(1, s.spaceGroupUnknown());
        assertEquals(5.5, s.cell().get("a").median(), 1e-12);
        assertEquals(5.75, s.cell().get("b").mean(), 1e-12);
        assertEquals(8, s.cell().get("c").max(), 1e-12);
        assertEquals(60, s.cell().get("gamma").min(), 1e-12);
        assertEquals(3, s.labelled().get("order"));
    }

    @Test
    void histogramsOfColumnsAndProperties() {
        Histogram a = dataset.histogram("a", 4);
        assertArrayEquals(new double[] {4, 5, 6, 7, 8}, a.edges(), 1e-12);
        assertArrayEquals(new int[] {1, 1, 1, 1}, a.counts());
        Histogram gap = dataset.histogram("gap", 3);
        assertArrayEquals(new int[] {1, 0, 1}, gap.counts());
        assertEquals(2, gap.missing());
        assertArrayEquals(new int[] {4, 0}, dataset.histogram("nsites", 2).counts(), "one value alone");
        assertThrows(PccdException.class, () -> dataset.histogram("order", 3));
        assertThrows(PccdException.class, () -> dataset.histogram("absent", 3));
    }

    @Test
    void valuesOfAProperty() {
        assertEquals("{NM=2, =1, FM=1}", dataset.valueCounts("order").toString());
    }

    /** SQL compares names without case: property A must not become another column a. */
    @Test
    void propertiesWhoseNamesAreTakenGetAnother() {
        Map<String, String> labels = dataset.entry(2).labels();
        assertEquals("x", labels.get("A"));
        assertEquals("2", dataset.entry(3).labels().get("nsites"));
        assertEquals(Map.of("", 3, "x", 1), dataset.valueCounts("A"));
    }
}
