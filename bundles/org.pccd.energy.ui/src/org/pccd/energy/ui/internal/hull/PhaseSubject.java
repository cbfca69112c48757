package org.pccd.energy.ui.internal.hull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.core.runtime.PlatformObject;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Reading;
import org.pccd.dataset.StructureSources;
import org.pccd.energy.hull.EnergyEntry;
import org.pccd.energy.hull.Stability;
import org.pccd.viewer.StructureSubject;

/** The structure of a phase, where the source of its energy has one. */
final class PhaseSubject extends PlatformObject implements StructureSubject {
    private final EnergyEntry entry;
    private final Map<String, String> facts = new LinkedHashMap<>();

    private PhaseSubject(EnergyEntry entry, double formationEnergy, double aboveHull) {
        this.entry = entry;
        facts.put("Formula", entry.composition().reducedFormula());
        put("Formation energy (eV/atom)", formationEnergy);
        put("Energy above the hull (eV/atom)", aboveHull);
        facts.put("Method", entry.scale().method());
        facts.put("Source", entry.source() + (entry.line() > 0 ? ", line " + entry.line() : ""));
    }

    static PhaseSubject of(EnergyEntry entry, double formationEnergy, double aboveHull) {
        return new PhaseSubject(entry, formationEnergy, aboveHull);
    }

    static PhaseSubject of(Stability s) {
        PhaseSubject subject = new PhaseSubject(s.entry(), s.formationEnergy(), s.aboveHull());
        if (s.point() != null) {
            subject.facts.put("Decomposes into", s.point().decomposition());
        }
        return subject;
    }

    private void put(String label, double value) {
        if (!Double.isNaN(value)) {
            facts.put(label, String.format(Locale.ROOT, "%.4f", value));
        }
    }

    /** The file that it comes from, null where there is none. */
    Path file() {
        Path path = entry.source().isEmpty() ? null : Path.of(entry.source());
        return path != null && Files.isRegularFile(path) ? path : null;
    }

    @Override
    public String title() {
        return entry.toString();
    }

    @Override
    public Structure structure() {
        if (entry.source().isEmpty()) {
            throw new PccdException(entry + " is an element without an entry of its own: it has no structure.");
        }
        Path path = Path.of(entry.source());
        try (Stream<Reading> readings = StructureSources.read(path)) {
            return readings.filter(r -> !r.refused() && same(r.entry()))
                    .findFirst()
                    .orElseThrow(() -> new PccdException(path + " has an energy of " + entry + ", but no structure."))
                    .entry()
                    .structure();
        }
    }

    private boolean same(Entry e) {
        return entry.line() > 0 ? e.line() == entry.line() : e.name().equals(entry.id());
    }

    @Override
    public Map<String, String> facts() {
        return facts;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == Path.class ? adapter.cast(file()) : super.getAdapter(adapter);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhaseSubject s && s.entry.equals(entry);
    }

    @Override
    public int hashCode() {
        return entry.hashCode();
    }
}
