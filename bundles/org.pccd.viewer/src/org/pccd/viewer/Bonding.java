package org.pccd.viewer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pccd.crystal.Element;
import org.pccd.crystal.ElementData;

/**
 * Which atoms of a structure are drawn as bonded: those no farther apart than the sum of their covalent radii and a
 * margin, as in Meng and Lewis 1991 (J. Comput. Chem. 12, 891). Where a structure holds non-metals, its metals bond to
 * these alone.
 */
final class Bonding {
    private static final double MARGIN = 0.45;
    private static final double UNKNOWN_RADIUS = 1.5;

    private static final double USUAL_ELECTRONEGATIVITY = 2.0;

    private final Map<Element, Double> radii = new EnumMap<>(Element.class);
    private final boolean compound;

    Bonding(List<Element> elements) {
        elements.forEach(e -> radii.put(e, radius(e)));
        compound = elements.stream().anyMatch(e -> !metal(e));
    }

    /** Covalent radius in Å. */
    static double radius(Element element) {
        double r = ElementData.of(element).covalentRadius();
        return Double.isNaN(r) ? UNKNOWN_RADIUS : r;
    }

    /** Longest bond in Å of these elements, 0 where they are not bonded. */
    double reach(Element a, Element b) {
        return compound && metal(a) && metal(b) ? 0 : radii.get(a) + radii.get(b) + MARGIN;
    }

    /** Longest bond of all in Å. */
    double reach() {
        double longest = 0;
        for (Element a : radii.keySet()) {
            for (Element b : radii.keySet()) {
                longest = Math.max(longest, reach(a, b));
            }
        }
        return longest;
    }

    /** Whether a can be the centre of a polyhedron with b on a corner. */
    boolean centre(Element a, Element b) {
        return electronegativity(a) < electronegativity(b) && !metal(b);
    }

    private static boolean metal(Element e) {
        return switch (e) {
            case H, B, C, N, O, F, Si, P, S, Cl, As, Se, Br, Te, I, At -> false;
            default -> ElementData.of(e).group() != 18;
        };
    }

    private static double electronegativity(Element e) {
        double x = ElementData.of(e).electronegativity();
        return Double.isNaN(x) ? USUAL_ELECTRONEGATIVITY : x;
    }
}
