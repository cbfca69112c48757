package org.pccd.crystal.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;

/** What is written is read again to the last digit. */
class RoundTripTest {
    private static final Map<String, String> PROPERTIES = Map.of(
            "seed", "42", "run", "a run's \"name\"", "elements", "['Li', 'O']", "note", "two\nlines", "empty", "");

    private static String write(String format, Entry entry, String... comments) {
        return StructureFiles.format(format).writer().orElseThrow().write(entry, List.of(comments));
    }

    private static Structure random(Random random) {
        double[][] rows = new double[3][3];
        for (int i = 0; i < 9; i++) {
            rows[i / 3][i % 3] = random.nextGaussian() + (i % 4 == 0 ? 5 : 0);
        }
        List<Site> sites = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            Element element = Element.byNumber(1 + random.nextInt(94));
            sites.add(Site.of(element, random.nextDouble(-1, 2), random.nextDouble(), random.nextDouble() * 1e-5));
        }
        return new Structure(new Lattice(rows), sites);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cif", "poscar", "extxyz"})
    void givesBackSitesAndCell(String format) {
        Random random = new Random(11);
        for (int n = 0; n < 300; n++) {
            Structure s = random(random);
            String text = write(format, new Entry("n " + n, s, PROPERTIES, "", 0), "first comment", "second");
            Entry read = Samples.entry(format, text);
            assertEquals(s.sites(), read.structure().sites());
            assertArrayEquals(s.lattice().lengths(), read.structure().lattice().lengths(), 1e-10);
            assertArrayEquals(s.lattice().angles(), read.structure().lattice().angles(), 1e-9);
            if (!format.equals("cif")) {
                assertTrue(java.util.Arrays.deepEquals(
                        s.lattice().matrix(), read.structure().lattice().matrix()));
            }
            if (!format.equals("poscar")) {
                PROPERTIES.forEach(
                        (key, value) -> assertEquals(value, read.properties().get(key)));
            }
            assertTrue(text.contains("second"));
        }
    }

    @Test
    void writesACifAgainUnchanged() {
        Entry first = Samples.entry("cif", Samples.ROCK_SALT);
        Entry second = Samples.entry("cif", write("cif", first));
        assertTrue(java.util.Arrays.deepEquals(
                first.structure().lattice().matrix(),
                second.structure().lattice().matrix()));
        Structure s = random(new Random(5));
        String text = write("cif", Entry.of("x", s));
        assertEquals(text, write("cif", Entry.of("x", Samples.entry("cif", text).structure())));
    }

    @Test
    void keepsDisorderAndOxidationStatesInCif() {
        List<Species> mixed = List.of(new Species(Element.Fe, 3, 0.25), new Species(Element.Fe, 2.5, 0.1 + 0.2));
        Structure s = new Structure(
                Lattice.fromParameters(4, 5, 6, 90, 100, 90),
                List.of(new Site(mixed, 0, 0.1, 0.2), new Site(List.of(new Species(Element.O, -2, 1)), 0.5, 0, 0)));
        assertEquals(
                s.sites(),
                Samples.entry("cif", write("cif", Entry.of("x", s))).structure().sites());
        assertThrows(PccdException.class, () -> write("poscar", Entry.of("x", s)));
        assertThrows(PccdException.class, () -> write("extxyz", Entry.of("x", s)));
    }

    @Test
    void takesMovedPositionsFromOtherPrograms() {
        Structure s = new Structure(Lattice.fromParameters(4, 4, 4, 90, 90, 90), List.of(Site.of(Element.Po, 0, 0, 0)));
        String moved = write("extxyz", Entry.of("x", s)).replace("Po 0.0 0.0 0.0", "Po 1.0 0.0 0.0");
        assertEquals(
                0.25, Samples.entry("extxyz", moved).structure().sites().get(0).x(), 1e-15);
    }

    @Test
    void namesOnlyWhatAFormatAllows() {
        Structure s = random(new Random(6));
        Entry entry = new Entry("a name\nwith lines", s, Map.of("a b", "1", "a_b", "2", "A.b", "3"), "", 0);
        Entry cif = Samples.entry("cif", write("cif", entry));
        assertEquals(s.sites(), cif.structure().sites());
        assertTrue(cif.properties().values().containsAll(List.of("1", "2", "3")), cif::toString);
        assertEquals(
                s.sites(),
                Samples.entry("poscar", write("poscar", entry)).structure().sites());
        assertEquals(
                s.sites(),
                Samples.entry("extxyz", write("extxyz", entry)).structure().sites());
    }

    @Test
    void refusesSymmetryWhereReadersWouldMergeMirrorImages() {
        Structure s = new Structure(
                Lattice.fromParameters(5, 6, 7, 90, 90, 90),
                List.of(
                        Site.of(Element.H, 0.004, 0.1, 0.2),
                        Site.of(Element.H, -0.004, 0.1, 0.2),
                        Site.of(Element.O, 0, 0.3, 0.5)));
        StructureWriter writer = SymmetricCif.writer(0.001);
        PccdException refused = assertThrows(PccdException.class, () -> writer.write(Entry.of("x", s), List.of()));
        assertTrue(refused.getMessage().contains("0.040 Å apart"), refused::getMessage);
        assertEquals(
                3,
                Samples.entry("cif", write("cif", Entry.of("x", s)))
                        .structure()
                        .sites()
                        .size());
    }
}
