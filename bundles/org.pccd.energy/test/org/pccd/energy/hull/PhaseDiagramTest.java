package org.pccd.energy.hull;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.pccd.core.PccdException;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;
import org.pccd.energy.hull.PhaseDiagram.Phase;

class PhaseDiagramTest {
    private static EnergyEntry phase(String formula, double energy) {
        return EnergyEntry.of(formula, Composition.parse(formula), energy, RandomPhases.FORMATION);
    }

    private static PhaseDiagram diagram(List<EnergyEntry> entries, Element... elements) {
        return PhaseDiagram.of(ReferenceSet.of(entries), List.of(elements));
    }

    private static List<String> names(List<Phase> phases) {
        return phases.stream()
                .map(p -> p.entry().composition().reducedFormula())
                .toList();
    }

    @Test
    void twoElementsGiveTieLinesFromPhaseToPhase() {
        PhaseDiagram d = diagram(
                List.of(phase("NaCl", -2), phase("Na3Cl", -0.5), phase("NaCl3", -1.2), phase("NaCl", -1.9)),
                Element.Na,
                Element.Cl);
        assertEquals(List.of("Cl2", "Na", "NaCl", "NaCl3"), names(d.stable()));
        assertEquals(3, d.facets().size());
        Phase unstable = d.phases().stream()
                .filter(p -> p.entry().id().equals("Na3Cl"))
                .findFirst()
                .orElseThrow();
        assertEquals(0.5, unstable.aboveHull(), 1e-12);
        Phase salt = d.stable().get(2);
        assertEquals(-2 - -1.2 * 2 / 3, d.equilibriumReactionEnergy(salt), 1e-12);
        assertEquals(0, d.equilibriumReactionEnergy(d.stable().get(0)));
        assertThrows(PccdException.class, () -> d.equilibriumReactionEnergy(unstable));
    }

    @Test
    void oneElementIsADiagramToo() {
        PhaseDiagram d = diagram(List.of(phase("C", 0), phase("C60", 0.4), phase("CO2", -1)), Element.C);
        assertEquals(List.of("C"), names(d.stable()));
        assertEquals(1, d.facets().size());
        assertEquals(2, d.phases().size());
    }

    @Test
    void moreThanFourElementsAndUnknownOnesAreRefused() {
        List<EnergyEntry> entries = List.of(phase("LiFePO4", -2), phase("Na", 0));
        assertThrows(
                PccdException.class, () -> diagram(entries, Element.Li, Element.Fe, Element.P, Element.O, Element.Na));
        PccdException e = assertThrows(PccdException.class, () -> diagram(entries, Element.Li, Element.Cl));
        assertTrue(e.getMessage().contains("Cl"), e.getMessage());
    }

    @Property(tries = 150)
    void theFacetsCoverAllCompositionsOnce(
            @ForAll @IntRange(min = 1, max = 4) int elements,
            @ForAll @IntRange(max = 60) int phases,
            @ForAll long seed) {
        List<EnergyEntry> entries = RandomPhases.of(elements, phases, seed);
        Element[] order =
                IntStream.range(0, elements).mapToObj(RandomPhases::element).toArray(Element[]::new);
        PhaseDiagram d = diagram(entries, order);
        double volume = 0;
        for (List<Phase> facet : d.facets()) {
            assertEquals(elements, facet.size());
            volume += Math.abs(determinant(facet, order));
        }
        assertEquals(1, volume, 1e-7);
        ConvexHull hull = new ConvexHull(ReferenceSet.of(entries));
        Random random = new Random(seed);
        for (List<Phase> facet : d.facets()) {
            double[] shares = random.doubles(facet.size(), 0.1, 1).toArray();
            double sum = Arrays.stream(shares).sum();
            double energy = 0;
            var amounts = new java.util.EnumMap<Element, Double>(Element.class);
            for (int i = 0; i < shares.length; i++) {
                double share = shares[i] / sum;
                Composition c = facet.get(i).entry().composition();
                energy += share * facet.get(i).formationEnergy();
                c.amounts().forEach((e, n) -> amounts.merge(e, share * n / c.atoms(), Double::sum));
            }
            assertEquals(energy, hull.at(new Composition(amounts)).energyPerAtom(), 1e-8);
        }
    }

    private static double determinant(List<Phase> facet, Element[] order) {
        double[][] rows = new double[order.length][];
        for (int i = 0; i < order.length; i++) {
            Composition c = facet.get(i).entry().composition();
            rows[i] = Arrays.stream(order)
                    .mapToDouble(e -> c.amount(e) / c.atoms())
                    .toArray();
        }
        return new org.apache.commons.math3.linear.LUDecomposition(
                        org.apache.commons.math3.linear.MatrixUtils.createRealMatrix(rows))
                .getDeterminant();
    }

    @Test
    void phasesInOnePlaneAreDividedIntoSimplices() {
        List<EnergyEntry> entries = new ArrayList<>();
        for (String f : List.of("LiNaK", "LiNa", "LiK", "NaK", "Li2Na", "LiNa2", "Li2K", "NaK2")) {
            entries.add(phase(f, 0));
        }
        PhaseDiagram flat = diagram(entries, Element.Li, Element.Na, Element.K);
        assertTrue(flat.facets().size() >= 1);
        assertTrue(flat.phases().stream().allMatch(Phase::stable));
    }
}
