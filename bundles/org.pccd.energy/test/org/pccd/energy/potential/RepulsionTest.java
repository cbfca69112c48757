package org.pccd.energy.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

/** The built-in filter for overlapping atoms. */
class RepulsionTest {
    private static final Lattice CELL = Lattice.fromParameters(8, 8, 8, 90, 90, 90);

    @Test
    void isThereWithoutInstallationButIsNoEnergyOfACrystal() {
        Potentials none = new Potentials(Path.of("does-not-exist"));
        assertTrue(none.usual().isEmpty());
        try (Potential p = none.open("repulsion", 1)) {
            assertFalse(p.physical());
            assertTrue(p.elements().contains(Element.U));
        }
    }

    @Test
    void onlyOverlappingAtomsHaveEnergy() {
        assertEquals(0, energy(2.36));
        assertTrue(energy(1.2) > 0);
        assertTrue(energy(0.9) > energy(1.2));
    }

    @Test
    void whatCannotBeComputedIsRefusedInItsPlace() {
        Structure empty = new Structure(CELL, List.of());
        Structure twice = new Structure(CELL, List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Na, 1, 0.001, 0)));
        try (Potential p = new Potentials(Path.of("none")).open("repulsion", 1)) {
            List<PotentialResult> r = Energies.of(List.of(empty, pair(2.4), twice), p, Progress.NONE);
            assertEquals(PotentialFault.EMPTY, r.get(0).fault());
            assertFalse(r.get(1).refused());
            assertEquals(PotentialFault.COINCIDENT, r.get(2).fault());
        }
    }

    private static double energy(double distance) {
        try (Potential p = new Potentials(Path.of("none")).open("repulsion", 1)) {
            return p.evaluate(List.of(Atoms.of(pair(distance)))).get(0).energy();
        }
    }

    private static Structure pair(double distance) {
        return new Structure(CELL, List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, distance / 8, 0, 0)));
    }
}
