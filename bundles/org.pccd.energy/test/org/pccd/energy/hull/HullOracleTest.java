package org.pccd.energy.hull;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.TableRows;

/** Agreement with hulls that others have computed; energies in eV per atom. */
class HullOracleTest {
    private static EnergyRows read(Path table) {
        return EnergyRows.read(table, EnergyColumns.USUAL, Progress.NONE);
    }

    @Test
    void decompositionEnergiesAreThoseOfTheMaterialsProject() throws IOException {
        Path table = SharedData.file("data/energies/critexam_ef_ed.csv.gz");
        EnergyRows rows = read(table);
        assertEquals(85_014, rows.entries().size());
        double[] expected = column(table, "decomposition_energy_per_atom");
        ConvexHull hull = new ConvexHull(rows.references(null).set());
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.entries().size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(7));
        int near = 0;
        for (int i : order.subList(0, 1000)) {
            EnergyEntry e = rows.entries().get(i);
            double found = hull.without(e.composition()).above(e.energyPerAtom());
            near += Math.abs(found - expected[i]) <= 1e-3 ? 1 : 0;
        }
        assertTrue(near >= 990, near + " of 1,000");
    }

    @Test
    void aPhaseDiagramIsThatOfPymatgen() throws IOException {
        EnergyRows rows = read(SharedData.file("data/oracle/pymatgen/pd_entries_test.csv"));
        Path reference = SharedData.file("data/oracle/pymatgen/pd_reference.csv");
        double[] formation = column(reference, "form_energy_per_atom");
        double[] above = column(reference, "e_above_hull");
        double[] stable = column(reference, "stable");
        ReferenceSet set = rows.references(null).set();
        PhaseDiagram diagram = PhaseDiagram.of(set, List.of(Element.Li, Element.Fe, Element.O));
        assertEquals(492, formation.length);
        assertEquals(492, diagram.phases().size());
        ConvexHull hull = new ConvexHull(set);
        for (int i = 0; i < formation.length; i++) {
            EnergyEntry e = rows.entries().get(i);
            Stability s = hull.stability(e);
            assertEquals(formation[i], s.formationEnergy(), 1e-9, e.toString());
            assertEquals(above[i], s.aboveHull(), 1e-9, e.toString());
            PhaseDiagram.Phase phase = diagram.phases().stream()
                    .filter(p -> p.entry() == e)
                    .findFirst()
                    .orElseThrow();
            assertEquals(stable[i] == 1, diagram.stable().contains(phase), e.toString());
        }
    }

    /**
     * Formation energy minus energy above hull is the hull's own energy at that composition, so all these points
     * together lie on one hull.
     */
    @Test
    void pointsOnTheHullOfTheMaterialsProjectLieOnOneHull() throws IOException {
        Path table = SharedData.file("data/energies/hull_reference.csv.gz");
        List<EnergyEntry> entries = read(table).entries();
        double[] above = column(table, "e_above_hull");
        List<EnergyEntry> lowered = new ArrayList<>();
        for (int i = 0; i < above.length; i++) {
            EnergyEntry e = entries.get(i);
            double energy = e.elemental() ? Math.max(0, e.energyPerAtom()) : e.energyPerAtom() - above[i];
            lowered.add(EnergyEntry.of(e.id(), e.composition(), energy, e.scale()));
        }
        ConvexHull hull = new ConvexHull(ReferenceSet.of(lowered));
        int near = 0;
        for (EnergyEntry e : lowered) {
            near += e.elemental() || hull.stability(e).aboveHull() <= 1e-3 ? 1 : 0;
        }
        assertTrue(near >= 0.99 * lowered.size(), near + " of " + lowered.size());
    }

    private static double[] column(Path table, String name) throws IOException {
        List<Double> values = new ArrayList<>();
        try (TableRows rows = TableRows.open(Input.of(table))) {
            int column = rows.header().indexOf(name);
            for (TableRows.Row row = rows.next(); row != null; row = rows.next()) {
                values.add(Double.parseDouble(row.cells().get(column)));
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
