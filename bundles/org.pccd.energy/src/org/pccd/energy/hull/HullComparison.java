package org.pccd.energy.hull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.OrderedParallel;
import org.pccd.core.Problem;
import org.pccd.core.Progress;

/**
 * Everything in some files compared with the hull of reference energies.
 *
 * @param references with what was left out of them
 * @param compared in the order of the inputs, refused ones among them
 * @param unreadable rows of the inputs that hold no composition
 */
public record HullComparison(
        EnergyRows.References references,
        List<Stability> compared,
        List<Problem> unreadable,
        HullProvenance provenance) {
    public HullComparison {
        compared = List.copyOf(compared);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads tables, structures or datasets and compares them.
     *
     * @param method of all energies that do not state one, and to choose among the methods of the reference; null for
     *     none
     * @throws org.pccd.core.PccdException where the reference cannot be used, or an input cannot be read
     * @throws java.util.concurrent.CancellationException where the user cancels
     */
    public static HullComparison of(Path reference, List<Path> inputs, String method, Progress progress) {
        String label = method == null ? EnergyScale.UNSTATED : method;
        EnergyRows.References references = EnergyRows.read(
                        reference, new EnergyColumns(null, null, label, true), progress)
                .references(method);
        EnergyColumns columns = new EnergyColumns(null, references.set().scale().quantity(), label, false);
        List<EnergyEntry> entries = new ArrayList<>();
        List<Problem> unreadable = new ArrayList<>();
        for (Path input : inputs) {
            EnergyRows rows = EnergyRows.read(input, columns, progress);
            entries.addAll(rows.entries());
            unreadable.addAll(rows.problems());
        }
        ConvexHull hull = new ConvexHull(references.set());
        List<Stability> compared = new ArrayList<>();
        progress.begin("Compare", entries.size(), "phases");
        OrderedParallel.forEach(
                entries.iterator(),
                hull::stability,
                s -> {
                    compared.add(s);
                    progress.done(compared.size());
                },
                progress);
        List<String> names = inputs.stream().map(Path::toString).toList();
        return new HullComparison(
                references, compared, unreadable, HullProvenance.of(reference, references.set(), names));
    }

    /**
     * The chemical systems of two or three elements that were compared, such as {@code Cl-Na}; those with most phases
     * first.
     */
    public List<String> systems() {
        Map<String, Integer> counts = new HashMap<>();
        for (Stability s : compared) {
            if (!s.refused()
                    && HullPlot.drawable(s.entry().composition().elements().size())) {
                counts.merge(s.entry().composition().chemicalSystem(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
