package org.pccd.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;

/**
 * One structure to be exported, read when its turn comes.
 *
 * @param name of files and rows
 * @param structure may throw {@link org.pccd.core.PccdException} where it cannot be read
 * @param facts what is known besides, label and text
 */
public record ExportItem(String name, Supplier<Structure> structure, Map<String, String> facts) {
    public ExportItem {
        facts = new LinkedHashMap<>(facts);
    }

    /** Something that was read from a file. */
    public static ExportItem of(Entry entry) {
        return new ExportItem(entry.name(), entry::structure, entry.properties());
    }
}
