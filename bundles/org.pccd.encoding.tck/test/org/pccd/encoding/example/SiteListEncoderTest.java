package org.pccd.encoding.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.EncodingRefused;
import org.pccd.encoding.audit.Audit;
import org.pccd.encoding.audit.AuditEntry;
import org.pccd.encoding.audit.AuditReport;
import org.pccd.encoding.audit.AuditSettings;
import org.pccd.encoding.registry.Encoders;

class SiteListEncoderTest {
    private static final String ID = "example-site-list";

    @Test
    void isFoundByItsIdentifierAndBuiltFromSettings() {
        Encoders.Built built = Encoders.build(ID, Map.of("maxSites", "4"));
        assertArrayEquals(new int[] {6, 4}, built.encoder().shape());
        assertEquals(4, built.parameters().get("maxSites").asInt());
    }

    @Test
    void settingsOutsideTheirRangeAreRefused() {
        assertThrows(PccdException.class, () -> Encoders.build(ID, Map.of("maxSites", "65")));
    }

    @Test
    void everyStructureWithinTheLimitsComesBack() {
        List<AuditEntry> entries = new ArrayList<>();
        for (int sites = 1; sites <= 8; sites++) {
            entries.add(new AuditEntry("Si" + sites, silicon(sites)));
        }
        AuditSettings settings = new AuditSettings(List.of(0.0), 1e-4, 1e-3, 1e-4, 0);
        AuditReport report = new Audit(Encoders.build(ID, Map.of()).encoder(), settings).run(entries, 8, Progress.NONE);
        assertEquals(8, report.levels().get(0).all().everything());
    }

    @Test
    void refusesWhatItCannotRepresent() {
        SiteListEncoder encoder = new SiteListEncoder(new SiteListSettings(2, 20));
        assertEquals("limit.sites", refusal(encoder, silicon(3)));
        Structure salt = new Structure(
                silicon(1).lattice(), List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, 0.5, 0.5, 0.5)));
        assertEquals("limit.elements", refusal(encoder, salt));
    }

    @Test
    void senselessTensorsHaveAReason() {
        SiteListEncoder encoder = new SiteListEncoder(new SiteListSettings(2, 20));
        float[] tensor = new float[16];
        assertEquals("sites.none", failure(encoder, tensor));
        tensor[11] = 1;
        assertEquals("cell.no-volume", failure(encoder, tensor));
        tensor[8] = Float.NaN;
        assertEquals("value.not-finite", failure(encoder, tensor));
    }

    private static String failure(SiteListEncoder encoder, float[] tensor) {
        Decoded decoded = encoder.decode(tensor, new int[] {14});
        return assertInstanceOf(Decoded.Failure.class, decoded).code();
    }

    private static String refusal(SiteListEncoder encoder, Structure structure) {
        return assertThrows(EncodingRefused.class, () -> encoder.encode(structure))
                .code();
    }

    private static Structure silicon(int sites) {
        List<Site> list = new ArrayList<>();
        for (int i = 0; i < sites; i++) {
            list.add(Site.of(Element.Si, (double) i / sites, 0.3, -0.25));
        }
        return new Structure(Lattice.fromParameters(5, 6, 7, 80, 95, 100), list);
    }
}
