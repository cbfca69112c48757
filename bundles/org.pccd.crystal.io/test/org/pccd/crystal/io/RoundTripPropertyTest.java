package org.pccd.crystal.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.PeriodicDistances;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.crystal.symmetry.StandardCell;
import org.pccd.crystal.symmetry.Symmetry;
import org.pccd.crystal.symmetry.SymmetryFinder;

/** What is written comes back as it was, to the last bit, for any structure that is one. */
class RoundTripPropertyTest {
    private static String write(String format, Entry entry) {
        return StructureFiles.format(format).writer().orElseThrow().write(entry, List.of());
    }

    private static double number(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(24) / 24.0;
            case 1 -> random.nextInt(-1000, 2000) / 1000.0;
            case 2 -> random.nextDouble() * Math.pow(10, -random.nextInt(12));
            default -> random.nextDouble(-2, 3);
        };
    }

    private static Lattice lattice(Random random) {
        double[][] rows = new double[3][3];
        for (int i = 0; i < 9; i++) {
            rows[i / 3][i % 3] = random.nextInt(3) == 0 ? 0 : random.nextGaussian() * 3;
        }
        for (int i = 0; i < 3; i++) {
            rows[i][i] += random.nextInt(3, 20);
        }
        return new Lattice(rows);
    }

    private static Structure structure(Random random, boolean disordered) {
        List<Site> sites = new ArrayList<>();
        boolean charged = random.nextBoolean();
        for (int n = random.nextInt(12); n >= 0; n--) {
            Element element = Element.byNumber(1 + random.nextInt(118));
            double charge = charged && random.nextBoolean() ? random.nextInt(-32, 33) / 8.0 : Double.NaN;
            List<Species> species = new ArrayList<>(List.of(new Species(element, charge, 1)));
            if (disordered && random.nextBoolean()) {
                double share = random.nextDouble(0.01, 0.99);
                species.set(0, new Species(element, charge, share));
                Element other = Element.byNumber(1 + element.atomicNumber() % 118);
                species.add(new Species(other, charge, random.nextDouble(0.001, 1 - share)));
            }
            sites.add(new Site(species, number(random), number(random), number(random)));
        }
        Structure s = new Structure(lattice(random), sites);
        return PeriodicDistances.shortest(s).distance() > 0.1 ? s : structure(random, disordered);
    }

    @Property(seed = "4", tries = 300)
    void keepsEverythingInExtendedXyz(@ForAll long seed) {
        Structure s = structure(new Random(seed), false);
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("energy", "-1.25e-3");
        properties.put("a key", "\"'\\ = {[");
        properties.put("lines", "one\ntwo\\n");
        Entry read = Samples.entry("extxyz", write("extxyz", new Entry("name " + seed, s, properties, "", 0)));
        same(s, read.structure());
        properties.put("pbc", "T T T");
        assertEquals(properties, read.properties());
        assertEquals("name " + seed, read.name());
    }

    @Property(seed = "5", tries = 300)
    void keepsCellElementsAndPlacesInPoscar(@ForAll long seed) {
        Structure s = structure(new Random(seed), false);
        Structure read =
                Samples.entry("poscar", write("poscar", Entry.of("x", s))).structure();
        assertTrue(Arrays.deepEquals(s.lattice().matrix(), read.lattice().matrix()));
        assertEquals(
                s.sites().stream().map(Site::element).toList(),
                read.sites().stream().map(Site::element).toList());
        for (int i = 0; i < s.sites().size(); i++) {
            assertArrayEquals(s.sites().get(i).fractional(), read.sites().get(i).fractional());
        }
    }

    @Property(seed = "6", tries = 300)
    void keepsSitesAndParametersInCif(@ForAll long seed) {
        Structure s = structure(new Random(seed), true);
        String text = write("cif", Entry.of("x", s));
        Structure read = Samples.entry("cif", text).structure();
        assertEquals(s.sites(), read.sites());
        for (int i = 0; i < 3; i++) {
            double length = s.lattice().lengths()[i];
            double angle = s.lattice().angles()[i];
            assertEquals(length, read.lattice().lengths()[i], 4 * Math.ulp(length));
            assertEquals(angle, read.lattice().angles()[i], 4 * Math.ulp(angle));
        }
        assertEquals(text, write("cif", Entry.of("x", read)));
        assertArrayEquals(
                read.lattice().lengths(),
                Samples.entry("cif", text).structure().lattice().lengths());
    }

    @Property(seed = "7", tries = 60)
    void writesSymmetryFromWhichAllSitesComeBack(@ForAll long seed) {
        Random random = new Random(seed);
        Symmetry symmetry = SymmetryFinder.find(symmetric(random), 0.01);
        StandardCell cell = symmetry.standardised();
        Entry read = Samples.entry("cif", SymmetricCif.write(Entry.of("x", cell.structure()), symmetry, List.of()));
        assertEquals(cell.structure().composition(), read.structure().composition());
        assertArrayEquals(
                cell.structure().lattice().lengths(), read.structure().lattice().lengths(), 1e-12);
        PeriodicDistances distances = new PeriodicDistances(cell.structure().lattice());
        for (Site site : read.structure().sites()) {
            assertTrue(
                    cell.structure().sites().stream()
                            .anyMatch(x -> x.species().equals(site.species())
                                    && distances.distance(x.fractional(), site.fractional()) < 1e-6),
                    site::toString);
        }
    }

    // A random structure repeated along its axes has translations, one with few sites on rational places has more.
    private static Structure symmetric(Random random) {
        double a = random.nextDouble(4, 6);
        Lattice lattice = Lattice.fromParameters(
                a,
                random.nextBoolean() ? a : 5.5,
                random.nextDouble(5, 9),
                90,
                random.nextBoolean() ? 90 : 100,
                random.nextBoolean() ? 120 : 90);
        List<Site> sites = new ArrayList<>();
        for (int n = random.nextInt(4); n >= 0; n--) {
            Element element = Element.byNumber(1 + random.nextInt(20));
            sites.add(Site.of(element, random.nextInt(6) / 6.0, random.nextInt(6) / 6.0, random.nextInt(4) / 4.0));
        }
        Structure s = new Structure(lattice, sites);
        return PeriodicDistances.shortest(s).distance() > 0.3 ? s : symmetric(random);
    }

    private static void same(Structure s, Structure read) {
        assertTrue(Arrays.deepEquals(s.lattice().matrix(), read.lattice().matrix()));
        assertEquals(s.sites(), read.sites());
    }
}
