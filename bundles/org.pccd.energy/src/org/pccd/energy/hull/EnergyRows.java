package org.pccd.energy.hull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pccd.core.PccdException;
import org.pccd.core.Problem;
import org.pccd.core.Progress;
import org.pccd.energy.internal.hull.EnergyReader;

/**
 * Compositions with energies as they were read.
 *
 * @param entries in the order of the source
 * @param problems why the others were refused
 */
public record EnergyRows(List<EnergyEntry> entries, List<Problem> problems) {
    public EnergyRows {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a table with a column {@code formula}, or one for each element as pymatgen's PDEntryIO writes it, or else
     * structures from files, folders, tables and datasets with the energy among their properties. Tables may be
     * {@code .gz}. Every refused row is named with file and line.
     *
     * @throws PccdException where the source does not exist or has no column that holds energies
     */
    public static EnergyRows read(Path source, EnergyColumns columns, Progress progress) {
        return EnergyReader.read(source, columns, progress);
    }

    /**
     * What can serve as references, faulty energies left out.
     *
     * @param method of which the references shall be; null where all have one
     * @throws PccdException where no entry is left, or where they differ in their method: both are named
     */
    public References references(String method) {
        List<EnergyEntry> good = new ArrayList<>();
        List<Problem> refused = new ArrayList<>(problems);
        int others = 0;
        for (EnergyEntry e : entries) {
            if (method != null && !e.scale().method().equals(method.strip())) {
                others++;
            } else {
                EnergyFault.of(e).ifPresentOrElse(refused::add, () -> good.add(e));
            }
        }
        if (good.isEmpty()) {
            throw new PccdException(nothing(method, refused));
        }
        return new References(ReferenceSet.of(good), refused, others);
    }

    /**
     * References with what was left out of them.
     *
     * @param problems rows that were refused
     * @param otherMethods number of entries of other methods
     */
    public record References(ReferenceSet set, List<Problem> problems, int otherMethods) {}

    private String nothing(String method, List<Problem> refused) {
        Map<String, Long> methods =
                entries.stream().collect(Collectors.groupingBy(e -> e.scale().method(), Collectors.counting()));
        if (method != null && !methods.isEmpty() && !methods.containsKey(method.strip())) {
            return "No reference energy is of the method '" + method + "'; there are " + methods.keySet() + ".";
        }
        return "There are no reference energies that can be used"
                + (refused.isEmpty()
                        ? "."
                        : ", " + refused.size() + " rows were refused; the first: " + refused.get(0));
    }
}
