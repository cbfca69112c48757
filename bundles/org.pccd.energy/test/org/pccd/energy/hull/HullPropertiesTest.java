package org.pccd.energy.hull;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;
import org.pccd.energy.hull.HullPoint.Product;

/** What holds for every hull; energies in eV per atom. */
class HullPropertiesTest {
    private static ConvexHull hull(List<EnergyEntry> entries) {
        return new ConvexHull(ReferenceSet.of(entries));
    }

    @Property(tries = 200)
    void noPhaseLiesBelowIt(
            @ForAll @IntRange(min = 1, max = 8) int elements,
            @ForAll @IntRange(max = 200) int phases,
            @ForAll long seed) {
        List<EnergyEntry> entries = RandomPhases.of(elements, phases, seed);
        ConvexHull hull = hull(entries);
        entries.forEach(e -> assertTrue(hull.stability(e).aboveHull() >= -1e-10, e.toString()));
    }

    @Property(tries = 200)
    void itIsTheOptimumThatCommonsMathFinds(
            @ForAll @IntRange(min = 2, max = 6) int elements,
            @ForAll @IntRange(max = 60) int phases,
            @ForAll long seed) {
        List<EnergyEntry> entries = RandomPhases.of(elements, phases, seed);
        Composition wanted = RandomPhases.composition(elements, new Random(~seed));
        assertEquals(linearProgramme(entries, wanted), hull(entries).at(wanted).energyPerAtom(), 1e-8);
    }

    @Property(tries = 100)
    void aFurtherPhaseNeverRaisesIt(
            @ForAll @IntRange(min = 1, max = 6) int elements,
            @ForAll @IntRange(max = 60) int phases,
            @ForAll long seed) {
        List<EnergyEntry> entries = RandomPhases.of(elements, phases + 1, seed);
        Composition wanted = RandomPhases.composition(elements, new Random(~seed));
        double without = hull(entries.subList(0, entries.size() - 1)).at(wanted).energyPerAtom();
        assertTrue(hull(entries).at(wanted).energyPerAtom() <= without + 1e-10);
    }

    @Property(tries = 100)
    void theProductsHoldAllAtomsAndGiveItsEnergy(
            @ForAll @IntRange(min = 1, max = 10) int elements,
            @ForAll @IntRange(max = 200) int phases,
            @ForAll long seed) {
        Composition wanted = RandomPhases.composition(elements, new Random(~seed));
        HullPoint point = hull(RandomPhases.of(elements, phases, seed)).at(wanted);
        double sum = 0;
        double energy = 0;
        Map<Element, Double> atoms = new EnumMap<>(Element.class);
        for (Product p : point.products()) {
            sum += p.fraction();
            energy += p.fraction() * p.entry().energyPerAtom();
            Composition c = p.entry().composition();
            c.amounts().forEach((e, n) -> atoms.merge(e, p.fraction() * n / c.atoms(), Double::sum));
        }
        assertEquals(1, sum, 1e-8);
        assertEquals(point.energyPerAtom(), energy, 1e-8);
        for (Element e : wanted.elements()) {
            assertEquals(wanted.amount(e) / wanted.atoms(), atoms.getOrDefault(e, 0.0), 1e-8);
        }
        assertEquals(wanted.elements(), atoms.keySet());
    }

    @Property(tries = 50)
    void itScalesWithTheEnergiesAndNotWithTheSizeOfTheCell(
            @ForAll @IntRange(min = 1, max = 6) int elements,
            @ForAll @IntRange(max = 60) int phases,
            @ForAll @DoubleRange(min = 0.01, max = 4) double factor,
            @ForAll long seed) {
        List<EnergyEntry> entries = RandomPhases.of(elements, phases, seed);
        List<EnergyEntry> scaled = entries.stream()
                .map(e -> EnergyEntry.of(e.id(), e.composition(), e.energyPerAtom() * factor, e.scale()))
                .toList();
        Composition wanted = RandomPhases.composition(elements, new Random(~seed));
        Map<Element, Double> triple = new EnumMap<>(Element.class);
        wanted.amounts().forEach((e, n) -> triple.put(e, 3 * n));
        double energy = hull(entries).at(wanted).energyPerAtom();
        assertEquals(energy, hull(entries).at(new Composition(triple)).energyPerAtom(), 1e-9);
        assertEquals(energy * factor, hull(scaled).at(wanted).energyPerAtom(), 1e-8);
    }

    @Property(tries = 50)
    void theOrderOfTheEntriesAndTheZeroOfEnergyDecideNothing(
            @ForAll @IntRange(min = 1, max = 6) int elements,
            @ForAll @IntRange(max = 60) int phases,
            @ForAll long seed) {
        List<EnergyEntry> entries = RandomPhases.of(elements, phases, seed);
        List<EnergyEntry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(seed));
        Composition wanted = RandomPhases.composition(elements, new Random(~seed));
        HullPoint point = hull(entries).at(wanted);
        assertEquals(point, hull(shuffled).at(wanted));
        HullPoint total = hull(RandomPhases.asTotal(entries)).at(wanted);
        assertEquals(point.formationEnergy(), total.formationEnergy(), 1e-9);
        assertEquals(point.energyPerAtom() + RandomPhases.elementsEnergy(wanted), total.energyPerAtom(), 1e-9);
    }

    @Property(tries = 100)
    void withoutItsOwnCompositionAPhaseIsComparedWithOthersOnly(
            @ForAll @IntRange(min = 2, max = 6) int elements,
            @ForAll @IntRange(max = 60) int phases,
            @ForAll long seed) {
        List<EnergyEntry> entries = RandomPhases.of(elements, phases, seed);
        ConvexHull hull = hull(entries);
        for (EnergyEntry e : entries) {
            if (!e.elemental()) {
                List<EnergyEntry> others = entries.stream()
                        .filter(o -> !o.composition()
                                .reduced()
                                .equals(e.composition().reduced()))
                        .toList();
                assertEquals(
                        hull(others).at(e.composition()).energyPerAtom(),
                        hull.without(e.composition()).energyPerAtom(),
                        1e-9);
            }
        }
    }

    private static double linearProgramme(List<EnergyEntry> entries, Composition wanted) {
        List<EnergyEntry> possible = entries.stream()
                .filter(e -> wanted.elements().containsAll(e.composition().elements()))
                .toList();
        List<LinearConstraint> constraints = new ArrayList<>();
        for (Element element : wanted.elements()) {
            double[] row = possible.stream()
                    .mapToDouble(e ->
                            e.composition().amount(element) / e.composition().atoms())
                    .toArray();
            constraints.add(new LinearConstraint(row, Relationship.EQ, wanted.amount(element) / wanted.atoms()));
        }
        double[] costs =
                possible.stream().mapToDouble(EnergyEntry::energyPerAtom).toArray();
        PointValuePair best = new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(costs, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(true));
        return best.getValue();
    }
}
