package org.pccd.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.symmetry.SymmetryFinder;

class StructureFactsTest {
    @Test
    void saysCellDensityAndSpaceGroup() {
        Map<String, String> quick = StructureFacts.quick(Structures.PEROVSKITE);
        assertEquals("SrTiO3", quick.get("Formula"));
        assertEquals("3.9050  3.9050  3.9050", quick.get("a, b, c / Å"));
        assertEquals("59.547", quick.get("Volume / Å³"));
        assertEquals("5.117", quick.get("Density / g cm⁻³"));
        assertEquals(
                "Pm-3m (221), cubic",
                StructureFacts.symmetry(Structures.PEROVSKITE).get("Space group within 0.01 Å"));
    }

    @Test
    void listsSitesWithWyckoffLetterAndNearestNeighbour() {
        var symmetry = SymmetryFinder.find(Structures.PEROVSKITE, 0.01);
        List<SiteFacts> sites = SiteFacts.of(Structures.PEROVSKITE, symmetry);
        assertEquals("Ti", sites.get(1).species());
        assertEquals(3.905 / 2, sites.get(1).nearest(), 1e-6);
        assertEquals("3", sites.get(2).wyckoff().substring(0, 1));
    }
}
