package org.pccd.energy.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.core.Sha256;
import org.pccd.crystal.Element;
import org.pccd.energy.hull.ConvexHull;
import org.pccd.energy.hull.EnergyQuantity;
import org.pccd.energy.hull.EnergyRows;
import org.pccd.energy.hull.EnergyScale;

/** References that somebody has computed before, from a table with formulas and energies per atom. */
public final class TableReferences implements HullReferences {
    private final Path source;
    private final EnergyRows.References rows;

    /** @param source the file or dataset that the rows were read from */
    public TableReferences(Path source, EnergyRows.References rows) {
        this.source = source;
        this.rows = rows;
    }

    @Override
    public void requireMethod(String method) {
        new ConvexHull(rows.set()).requireComparable(new EnergyScale(method, EnergyQuantity.TOTAL));
    }

    @Override
    public Found of(Collection<Set<Element>> systems, Progress progress) {
        Map<String, Integer> refused = new TreeMap<>();
        rows.problems().forEach(p -> refused.merge(p.code(), 1, Integer::sum));
        List<String> missing = systems.stream()
                .flatMap(Set::stream)
                .distinct()
                .filter(e -> !rows.set().elements().contains(e))
                .map(Element::symbol)
                .sorted()
                .collect(Collectors.toList());
        return new Found(
                rows.set(),
                new ReferenceReport(
                        "table",
                        source.toAbsolutePath().normalize().toString(),
                        hash(),
                        rows.set().scale().method(),
                        null,
                        rows.set().entries().size(),
                        refused,
                        missing,
                        0,
                        rows.set().entries().size(),
                        0,
                        null));
    }

    private String hash() {
        try {
            return Files.isRegularFile(source) ? Sha256.ofFile(source) : "";
        } catch (IOException e) {
            throw new PccdException(source + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
