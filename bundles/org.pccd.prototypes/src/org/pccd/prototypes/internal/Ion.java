package org.pccd.prototypes.internal;

import java.util.Optional;
import org.pccd.crystal.Element;
import org.pccd.crystal.ElementData;

/**
 * An element in a role.
 *
 * @param charge in elementary charges, 0 where the role has none
 * @param radius in Å, of the kind that the role asks for
 */
public record Ion(Element element, int charge, double radius) {
    /** The ion with its tabulated radius; empty where the tables have none. */
    static Optional<Ion> of(Element element, int charge, String kind) {
        ElementData data = ElementData.of(element);
        double radius =
                switch (kind) {
                    case "ionic" -> data.ionicRadius(charge);
                    case "covalent" -> data.covalentRadius();
                    case "metallic" -> data.metallicRadius();
                    default -> throw new IllegalArgumentException("unknown kind of radius: " + kind);
                };
        return radius > 0 ? Optional.of(new Ion(element, charge, radius)) : Optional.empty();
    }

    double electronegativity() {
        return ElementData.of(element).electronegativity();
    }
}
