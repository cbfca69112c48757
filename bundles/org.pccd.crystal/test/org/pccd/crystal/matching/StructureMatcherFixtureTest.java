package org.pccd.crystal.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.SharedData;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

/** What pymatgen's own tests say of its fixtures; numbers computed with pymatgen 2022.11.7. */
class StructureMatcherFixtureTest {
    private static final MatcherSettings SUPERCELL = new MatcherSettings(0.2, 0.3, 5, true, true, true);
    private static final Pattern MATRIX = Pattern.compile("\"matrix\": \\[\\[(.*?)\\]\\]");
    private static final Pattern SITE = Pattern.compile("\"abc\": \\[(.*?)\\].*?\"element\": \"(\\w+)\"");

    @Test
    void aDistortedSupercellMatchesOnlyWhereSupercellsAreTried() throws IOException {
        Structure small = fixture("Al3F9.json");
        Structure large = fixture("Al3F9_distorted.json");
        assertFalse(new StructureMatcher(MatcherSettings.DEFAULT).fits(small, large));
        for (boolean primitive : new boolean[] {true, false}) {
            StructureMatcher matcher = new StructureMatcher(new MatcherSettings(0.2, 0.3, 5, primitive, true, true));
            assertTrue(matcher.fits(small, large));
            assertTrue(matcher.fits(large, small));
            StructureMatch match = matcher.match(small, large).orElseThrow();
            assertEquals(0.18945739143213536, match.rms(), 1e-9);
            assertEquals(0.27822700814823226, match.max(), 1e-9);
            assertEquals(
                    0.18945739143213536,
                    matcher.match(large, small).orElseThrow().rms(),
                    1e-9);
            assertEquals(12, match.first().structure().sites().size());
        }
    }

    @Test
    void aLeftHandedCellMatchesItself() throws IOException {
        Structure s = fixture("Li3GaPCO7.json");
        assertTrue(new StructureMatcher(MatcherSettings.DEFAULT).fits(s, s));
        assertEquals(
                0,
                new StructureMatcher(MatcherSettings.DEFAULT)
                        .match(s, s)
                        .orElseThrow()
                        .rms(),
                1e-9);
    }

    @Test
    void substitutedElementsMatchOnlyAsFrameworks() throws IOException {
        Structure s = fixture("Na2Fe2PAsO4S4.json");
        Structure t = fixture("Na2Fe2PNO4Se4.json");
        assertTrue(new StructureMatcher(SUPERCELL).match(s, t).isEmpty());
        assertTrue(new StructureMatcher(MatcherSettings.CDVAE, SpeciesRule.ELEMENT)
                .match(s, t)
                .isEmpty());
        StructureMatcher frameworks = new StructureMatcher(MatcherSettings.DEFAULT, SpeciesRule.FRAMEWORK);
        assertEquals(0, frameworks.match(s, t).orElseThrow().rms(), 1e-9);
    }

    @Test
    void aStructureCanMatchByItsMeanDisplacementAndNotFitByItsGreatest() {
        StructureMatcher matcher = new StructureMatcher(new MatcherSettings(0.2, 0.301, 1, false, true, false));
        Structure s = layers(0.5);
        Structure t = layers(0.6);
        StructureMatch match = matcher.match(s, t).orElseThrow();
        assertEquals(Math.sqrt(0.32) / 2, match.rms(), 1e-9);
        assertEquals(0.4, match.max(), 1e-9);
        assertFalse(matcher.fits(s, t));
    }

    private static Structure layers(double z) {
        return new Structure(
                Lattice.fromParameters(1, 2, 12, 90, 90, 90),
                List.of(Site.of(Element.Si, 0.5, 0, 0), Site.of(Element.Si, 0, 0, 0), Site.of(Element.Al, 0, 0, z)));
    }

    private static Structure fixture(String name) throws IOException {
        String text = Files.readString(SharedData.file("data/oracle/pymatgen/" + name));
        Matcher matrix = MATRIX.matcher(text);
        assertTrue(matrix.find());
        double[] rows = numbers(matrix.group(1).replaceAll("[\\[\\]]", ""));
        List<Site> sites = new ArrayList<>();
        Matcher m = SITE.matcher(text);
        while (m.find()) {
            double[] f = numbers(m.group(1));
            sites.add(Site.of(Element.bySymbol(m.group(2)).orElseThrow(), f[0], f[1], f[2]));
        }
        return new Structure(
                new Lattice(new double[][] {
                    {rows[0], rows[1], rows[2]}, {rows[3], rows[4], rows[5]}, {rows[6], rows[7], rows[8]}
                }),
                sites);
    }

    private static double[] numbers(String list) {
        return Pattern.compile(",\\s*")
                .splitAsStream(list)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
