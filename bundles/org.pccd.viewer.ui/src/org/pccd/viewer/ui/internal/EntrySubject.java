package org.pccd.viewer.ui.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.viewer.StructureSubject;

/** An entry of a file. */
public record EntrySubject(Entry entry) implements StructureSubject {
    @Override
    public String title() {
        return entry.name();
    }

    @Override
    public Structure structure() {
        return entry.structure();
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>(entry.properties());
        String line = entry.line() > 0 ? ", line " + entry.line() : "";
        facts.put("Source", entry.source() + line);
        return facts;
    }

    // Quick, where that of a whole structure is not.
    @Override
    public int hashCode() {
        return 31 * entry.name().hashCode() + entry.line();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntrySubject(Entry itsEntry) && entry.equals(itsEntry);
    }
}
