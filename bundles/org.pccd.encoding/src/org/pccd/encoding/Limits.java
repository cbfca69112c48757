package org.pccd.encoding;

import java.util.Set;
import org.pccd.crystal.Element;

/**
 * What an encoder can encode.
 *
 * @param maxSites largest number of sites in the cell
 * @param maxElements largest number of different elements
 * @param elements the elements it knows
 * @param disorder whether partial occupancies can be encoded
 */
public record Limits(int maxSites, int maxElements, Set<Element> elements, boolean disorder) {
    public Limits {
        elements = Set.copyOf(elements);
    }
}
