package org.pccd.prototypes;

import java.util.Map;
import org.pccd.crystal.Structure;

/**
 * A decorated prototype.
 *
 * @param name unique within the data set, such as {@code rock-salt-NaCl}
 * @param structure one primitive cell, sites grouped by element
 * @param properties {@code prototype}, {@code strukturbericht}, {@code pearson}, {@code spacegroup.number},
 *     {@code oxidation_states} (empty where none are assigned), {@code source} and {@code notice}
 */
public record PrototypeEntry(String name, Structure structure, Map<String, String> properties) {}
