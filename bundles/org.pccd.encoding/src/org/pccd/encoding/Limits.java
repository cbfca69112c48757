package org.pccd.encoding;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.pccd.crystal.Element;

/**
 * What an encoder can encode.
 *
 * @param maxSites largest number of sites in the cell
 * @param maxElements largest number of different elements
 * @param elements the elements it knows, in the order of their numbers
 * @param disorder whether partial occupancies can be encoded
 */
public record Limits(int maxSites, int maxElements, Set<Element> elements, boolean disorder) {
    public Limits {
        EnumSet<Element> sorted = EnumSet.noneOf(Element.class);
        sorted.addAll(elements);
        elements = Collections.unmodifiableSet(sorted);
    }
}
