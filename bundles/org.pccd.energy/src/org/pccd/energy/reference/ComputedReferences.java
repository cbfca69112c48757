package org.pccd.energy.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.pccd.core.Progress;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.Split;
import org.pccd.energy.hull.EnergyEntry;
import org.pccd.energy.hull.EnergyQuantity;
import org.pccd.energy.hull.EnergyScale;
import org.pccd.energy.hull.HullException;
import org.pccd.energy.hull.ReferenceSet;

/**
 * References that the same potential gives for all known phases of the chemical systems concerned. Every split of the
 * dataset counts: a hull is what is known, not what was trained on.
 */
public final class ComputedReferences implements HullReferences {
    private final Dataset dataset;
    private final PhaseEnergies energies;

    /** @param dataset stays open as long as this is used */
    public ComputedReferences(Dataset dataset, PhaseEnergies energies) {
        this.dataset = dataset;
        this.energies = energies;
    }

    @Override
    public void requireMethod(String method) {
        if (!method.equals(energies.method())) {
            throw new HullException(
                    HullException.Reason.OTHER_SCALE,
                    "the energies are of '" + method + "', but the references of '" + energies.method()
                            + "'; these do not mix");
        }
    }

    @Override
    public Found of(Collection<Set<Element>> systems, Progress progress) {
        int[] rows = rows(systems, progress);
        PhaseEnergies.Computed computed = energies.of(dataset, rows, progress);
        EnergyScale scale = new EnergyScale(energies.method(), EnergyQuantity.TOTAL);
        List<EnergyEntry> entries = new ArrayList<>();
        Map<String, Integer> refused = new TreeMap<>();
        double seconds = 0;
        for (PhaseEnergy e : computed.energies()) {
            seconds += e.seconds();
            if (e.energyPerAtom() == null) {
                refused.merge(e.outcome(), 1, Integer::sum);
            } else {
                entries.add(EnergyEntry.of(e.id(), Composition.parse(e.formula()), e.energyPerAtom(), scale));
            }
        }
        ReferenceSet set = entries.isEmpty() ? null : ReferenceSet.of(entries);
        Set<String> missing = new TreeSet<>();
        systems.forEach(s -> s.stream()
                .filter(e -> set == null || !set.elements().contains(e))
                .forEach(e -> missing.add(e.symbol())));
        ReferenceReport report = new ReferenceReport(
                "computed",
                dataset.info().name(),
                dataset.dataHash(),
                energies.method(),
                energies.state(),
                entries.size(),
                refused,
                List.copyOf(missing),
                computed.computed(),
                rows.length - computed.computed(),
                seconds,
                computed.folder().toString());
        return new Found(set, report);
    }

    /** Those of the test split, as in the literature, or of all structures where there is none. */
    @Override
    public Optional<double[]> distribution(Progress progress) {
        int[] rows = dataset.rows(Split.TEST);
        if (rows.length == 0) {
            rows = IntStream.range(0, dataset.size()).toArray();
        }
        List<PhaseEnergy> all = energies.asTheyAre().of(dataset, rows, progress).energies().stream()
                .filter(e -> e.energyPerAtom() != null)
                .toList();
        Set<Set<Element>> elements = new HashSet<>();
        all.forEach(e -> Composition.parse(e.formula()).elements().forEach(x -> elements.add(EnumSet.of(x))));
        ReferenceSet pure = of(elements, progress).set();
        return Optional.of(all.stream()
                .filter(e -> pure != null
                        && pure.elements()
                                .containsAll(Composition.parse(e.formula()).elements()))
                .mapToDouble(e -> e.energyPerAtom() - pure.elementsEnergy(Composition.parse(e.formula())))
                .toArray());
    }

    /** All rows whose elements are all in one of the systems, ascending. */
    private int[] rows(Collection<Set<Element>> systems, Progress progress) {
        Set<Set<Element>> distinct = new HashSet<>();
        systems.stream().filter(s -> !s.isEmpty()).forEach(s -> distinct.add(EnumSet.copyOf(s)));
        Map<String, Integer> known = dataset.valueCounts("chemical_system");
        progress.begin("Finding known phases", known.size(), "chemical systems");
        List<int[]> rows = new ArrayList<>();
        int done = 0;
        for (String system : known.keySet()) {
            if (!system.isEmpty() && inside(system, distinct)) {
                progress.check();
                rows.add(dataset.rowsOfSystem(system));
            }
            progress.done(++done);
        }
        return rows.stream().flatMapToInt(IntStream::of).sorted().toArray();
    }

    private static boolean inside(String system, Set<Set<Element>> systems) {
        EnumSet<Element> elements = EnumSet.noneOf(Element.class);
        for (String symbol : system.split("-")) {
            elements.add(Element.valueOf(symbol));
        }
        return systems.contains(elements) || systems.stream().anyMatch(s -> s.containsAll(elements));
    }
}
