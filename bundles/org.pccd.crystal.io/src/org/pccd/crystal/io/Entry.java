package org.pccd.crystal.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pccd.crystal.Structure;

/**
 * One structure as it was read, or as it is to be written. Disorder is kept: see {@link Structure#ordered()}.
 *
 * @param name name within the source: data block, material id, comment line, or the file's name
 * @param properties everything else that the source says about the structure, as text, in the source's order
 * @param source file name or path
 * @param line 1-based line of the source where the structure begins, 0 where it has none
 */
public record Entry(String name, Structure structure, Map<String, String> properties, String source, int line) {
    public Entry {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** A structure that does not come from a file. */
    public static Entry of(String name, Structure structure) {
        return new Entry(name, structure, Map.of(), "", 0);
    }
}
