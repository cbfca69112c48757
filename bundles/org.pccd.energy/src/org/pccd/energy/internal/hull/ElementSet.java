package org.pccd.energy.internal.hull;

import java.util.Collection;
import org.pccd.crystal.Element;

/** A chemical system as bits, so that subsystems are found fast. */
record ElementSet(long low, long high) {
    static ElementSet of(Collection<Element> elements) {
        long low = 0;
        long high = 0;
        for (Element e : elements) {
            if (e.ordinal() < Long.SIZE) {
                low |= 1L << e.ordinal();
            } else {
                high |= 1L << (e.ordinal() - Long.SIZE);
            }
        }
        return new ElementSet(low, high);
    }

    boolean contains(ElementSet other) {
        return (other.low & ~low) == 0 && (other.high & ~high) == 0;
    }

    ElementSet with(ElementSet other) {
        return new ElementSet(low | other.low, high | other.high);
    }
}
