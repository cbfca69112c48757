package org.pccd.encoding.pointcloud;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.matching.SiteMatching;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.audit.Audit;
import org.pccd.encoding.audit.AuditEntry;
import org.pccd.encoding.audit.AuditReport.Level;
import org.pccd.encoding.audit.AuditSettings;

/** Profile corrected brings every structure back, and the site counts also through noise. */
class CorrectedRoundTripTest {
    private static final Encoder ENCODER = Samples.encoder(Profile.CORRECTED);

    @Test
    void everyNumberOfSitesComesBack() throws Exception {
        Random random = new Random(1);
        for (int sites = 1; sites <= 16; sites++) {
            for (int species = 1; species <= Math.min(3, sites); species++) {
                Structure s = Samples.random(random, sites, species);
                Structure back = roundTrip(s);
                assertTrue(SiteMatching.best(s, back).orElseThrow().max() < 1e-4);
                assertArrayEquals(s.lattice().lengths(), back.lattice().lengths(), 1e-5);
                assertArrayEquals(s.lattice().angles(), back.lattice().angles(), 1e-4);
                assertEquals(s.elements(), back.elements());
            }
        }
    }

    @Test
    void sitesAtTheSeamOfTheCellComeBack() throws Exception {
        Lattice cube = Lattice.fromParameters(4, 4, 4, 90, 90, 90);
        Structure s = new Structure(
                cube, List.of(Site.of(Element.Na, 1 - 1e-9, -1e-9, 1), Site.of(Element.Cl, 0.5, 1.5, -0.5)));
        float[] tensor = ENCODER.encode(s);
        assertEquals(0, tensor[0], 2e-6, "just below 1 is written as 0");
        assertTrue(SiteMatching.best(s, roundTrip(s)).orElseThrow().max() < 1e-5);
    }

    @Test
    void pointsOfOneSiteAtBothFacesAreBroughtTogether() throws Exception {
        Lattice cube = Lattice.fromParameters(4, 4, 4, 90, 90, 90);
        Structure s = new Structure(cube, List.of(Site.of(Element.Cs, 0, 0, 0), Site.of(Element.Cl, 0.5, 0.5, 0.5)));
        float[] tensor = ENCODER.encode(s);
        for (int point = 0; point < 64; point++) {
            tensor[3 * point] = point % 2 == 0 ? 0.01f : 0.97f;
        }
        Decoded decoded = ENCODER.decode(tensor, ENCODER.conditions(s.elements(), Map.of()));
        Structure back = assertInstanceOf(Decoded.Success.class, decoded).structure();
        assertEquals(0.99, back.sites().get(0).x(), 1e-6);
    }

    @Test
    void ungroupedSitesComeBackGroupedByElement() throws Exception {
        Lattice cube = Lattice.fromParameters(6, 6, 6, 90, 90, 90);
        Structure s = new Structure(
                cube,
                List.of(Site.of(Element.O, 0.1, 0, 0), Site.of(Element.Li, 0.3, 0, 0), Site.of(Element.O, 0.6, 0, 0)));
        assertEquals(
                List.of(Element.O, Element.O, Element.Li),
                roundTrip(s).sites().stream().map(Site::element).toList());
    }

    @Test
    void siteCountsSurviveNoise() {
        List<AuditEntry> entries = new ArrayList<>();
        for (JsonNode c : Oracle.cases()) {
            entries.add(new AuditEntry(
                    c.get("material_id").asText(),
                    Oracle.poscar(c.get("poscar").asText()).structure()));
        }
        Level noisy = new Audit(ENCODER, new AuditSettings(List.of(0.05), 0.5, 5, 0.7, 3))
                .run(entries, entries.size(), Progress.NONE)
                .levels()
                .get(0);
        assertEquals(40, noisy.all().siteCounts());
        assertEquals(40, noisy.all().species());
        assertTrue(noisy.all().everything() >= 38, noisy.failures().toString());
    }

    private static Structure roundTrip(Structure s) throws Exception {
        Decoded decoded = ENCODER.decode(ENCODER.encode(s), ENCODER.conditions(s.elements(), Map.of()));
        return assertInstanceOf(Decoded.Success.class, decoded).structure();
    }
}
