package org.pccd.crystal.matching;

/** Which sites may correspond when structures are matched. */
public enum SpeciesRule {
    /** The same elements in the same oxidation states and amounts; a state that is not known equals only itself. */
    SPECIES,
    /** The same elements in the same amounts, whatever their oxidation states. */
    ELEMENT,
    /** Any two sites: only the framework counts. */
    FRAMEWORK
}
