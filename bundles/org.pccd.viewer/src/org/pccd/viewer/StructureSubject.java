package org.pccd.viewer;

import java.util.Map;
import org.pccd.crystal.Structure;

/**
 * One structure that can be shown, wherever it comes from. Tables, galleries and editors offer their rows as this in
 * their selection; viewers show what is selected. Equal subjects show the same structure, so that pictures of them can
 * be kept.
 */
public interface StructureSubject {
    /** A short name for title lines, such as {@code mp-149 Si}. */
    String title();

    /**
     * The structure. May read a file or a database: never called on the thread of the user interface.
     *
     * @throws org.pccd.core.PccdException where it cannot be read; the message is shown in place of the structure
     */
    Structure structure();

    /** What is known of it besides the structure, in the order of display: label with unit, text. */
    default Map<String, String> facts() {
        return Map.of();
    }

    /** A structure that is at hand already. */
    static StructureSubject of(String title, Structure structure) {
        return new GivenStructure(title, structure, Map.of());
    }

    /** A structure that is at hand already, with facts in the order of the map. */
    static StructureSubject of(String title, Structure structure, Map<String, String> facts) {
        return new GivenStructure(title, structure, facts);
    }
}
