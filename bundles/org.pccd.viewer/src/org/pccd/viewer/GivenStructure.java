package org.pccd.viewer;

import java.util.Map;
import org.pccd.crystal.Structure;

record GivenStructure(String title, Structure structure, Map<String, String> facts) implements StructureSubject {
    // Asked for at every painting of a gallery: quick, where that of a whole structure is not.
    @Override
    public int hashCode() {
        return 31 * title.hashCode() + structure.sites().size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GivenStructure(String itsTitle, Structure itsStructure, Map<String, String> itsFacts)
                && title.equals(itsTitle)
                && structure.equals(itsStructure)
                && facts.equals(itsFacts);
    }
}
