package org.pccd.encoding.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.pccd.core.Json;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;
import org.pccd.encoding.Limits;
import org.pccd.encoding.audit.AuditReport.Level;

/** An audit says exactly what an encoder loses. The encoder here holds a cube's edge and one site's x, and no more. */
class AuditTest {
    private static final AuditSettings SETTINGS = new AuditSettings(List.of(0.0, 0.05), 0.15, 2, 0.3, 1);

    @Test
    void whatComesBackIsCounted() {
        AuditReport report = run(entries(0), new Edge());
        assertEquals(20, report.structures());
        assertEquals(0, report.refused().size());
        Level clean = report.levels().get(0);
        assertEquals(20, clean.all().everything());
        assertEquals(Map.of(), clean.failures());
        assertEquals(0, clean.medianDisplacement(), 1e-5);
        assertEquals(1, clean.all().share(clean.all().cell()));
    }

    @Test
    void noiseIsAdded() {
        Level noisy = run(entries(0), new Edge()).levels().get(1);
        assertTrue(noisy.all().cell() < 20, "0.05 of 10 Å is more than the tolerance");
        assertEquals(20, noisy.all().siteCounts());
        assertEquals(20 - noisy.all().cell(), noisy.failures().get("audit.cell"));
        assertEquals(20 - noisy.all().cell(), noisy.failed().size());
    }

    @Test
    void eachLossHasItsReason() {
        List<AuditEntry> entries = new ArrayList<>(entries(0));
        entries.add(new AuditEntry("two sites", cube(5, Element.Na, Element.Na)));
        entries.add(new AuditEntry("other species", cube(5, Element.K)));
        entries.add(new AuditEntry("no decoding", cube(50, Element.Na)));
        entries.add(new AuditEntry("refused", cube(5, Element.Pu)));
        AuditReport report = run(entries, new Edge());
        assertEquals("refused", report.refused().get(0).name());
        Level clean = report.levels().get(0);
        assertEquals(23, clean.all().structures());
        assertEquals(Map.of("audit.site-counts", 1, "audit.species", 1, "test.large", 1), clean.failures());
        assertEquals(1, clean.bySites().get(2).structures());
        assertEquals(0, clean.bySites().get(2).siteCounts());
        assertEquals(22, clean.all().decoded());
        assertEquals(21, clean.all().siteCounts());
    }

    @Test
    void theOrderOfEntriesDoesNotMatterAndTheSeedDoes() {
        List<AuditEntry> entries = entries(0);
        AuditReport first = run(entries, new Edge());
        Collections.reverse(entries);
        AuditReport second = run(entries, new Edge());
        assertEquals(names(first), names(second));
        AuditSettings other = new AuditSettings(SETTINGS.noise(), 0.15, 2, 0.3, 2);
        assertTrue(!names(first).equals(names(new Audit(new Edge(), other).run(entries, 20, Progress.NONE))));
    }

    @Test
    void aReportIsJson() throws Exception {
        AuditReport report = run(entries(0), new Edge());
        AuditReport back = Json.mapper().readValue(Json.line(report), AuditReport.class);
        assertEquals(report, back);
    }

    @Test
    void itCanBeCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void begin(String task, long total, String unit) {}

            @Override
            public void done(long done, String message) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Audit audit = new Audit(new Edge(), SETTINGS);
        assertThrows(CancellationException.class, () -> audit.run(entries(0), 20, cancelled));
    }

    private static AuditReport run(List<AuditEntry> entries, Encoder encoder) {
        return new Audit(encoder, SETTINGS).run(entries, entries.size(), Progress.NONE);
    }

    private static Set<String> names(AuditReport report) {
        Set<String> names = new HashSet<>();
        report.levels().get(1).failed().forEach(f -> names.add(f.name()));
        return names;
    }

    private static List<AuditEntry> entries(int from) {
        List<AuditEntry> entries = new ArrayList<>();
        for (int i = from; i < from + 20; i++) {
            entries.add(new AuditEntry("cube " + i, cube(4 + 0.1 * i, Element.Na)));
        }
        return entries;
    }

    private static Structure cube(double edge, Element... elements) {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < elements.length; i++) {
            sites.add(Site.of(elements[i], 0.25 + 0.5 * i, 0, 0));
        }
        return new Structure(Lattice.fromParameters(edge, edge, edge, 90, 90, 90), sites);
    }

    private static final class Edge implements Encoder {
        @Override
        public int[] shape() {
            return new int[] {2};
        }

        @Override
        public Limits limits() {
            return new Limits(1, 1, Set.of(Element.Na), false);
        }

        @Override
        public float[] encode(Structure structure) throws EncodingRefused {
            return new float[] {
                (float) structure.lattice().lengths()[0] / 10,
                (float) structure.sites().get(0).x()
            };
        }

        @Override
        public Decoded decode(float[] tensor, int[] conditions) {
            return tensor[0] > 2
                    ? new Decoded.Failure("test.large", "too large")
                    : new Decoded.Success(new Structure(
                            Lattice.fromParameters(10 * tensor[0], 10 * tensor[0], 10 * tensor[0], 90, 90, 90),
                            List.of(Site.of(Element.Na, tensor[1], 0, 0))));
        }

        @Override
        public int conditionCount() {
            return 1;
        }

        @Override
        public int conditionVocabulary() {
            return 1;
        }

        @Override
        public int[] conditions(List<Element> elements, Map<String, String> labels) throws EncodingRefused {
            if (elements.contains(Element.Pu)) {
                throw new EncodingRefused("element.unknown", "no Pu");
            }
            return new int[1];
        }

        @Override
        public List<Element> elements(int[] conditions) {
            return List.of(Element.Na);
        }
    }
}
