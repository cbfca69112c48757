package org.pccd.viewer;

import java.util.List;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

/** Structures that everybody knows. */
final class Structures {
    static final Structure PEROVSKITE = new Structure(
            Lattice.fromParameters(3.905, 3.905, 3.905, 90, 90, 90),
            List.of(
                    Site.of(Element.Sr, 0, 0, 0),
                    Site.of(Element.Ti, 0.5, 0.5, 0.5),
                    Site.of(Element.O, 0, 0.5, 0.5),
                    Site.of(Element.O, 0.5, 0, 0.5),
                    Site.of(Element.O, 0.5, 0.5, 0)));

    static final Structure COPPER = new Structure(
            Lattice.fromParameters(2.556, 2.556, 2.556, 60, 60, 60), List.of(Site.of(Element.Cu, 0, 0, 0)));

    private Structures() {}
}
