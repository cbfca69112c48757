package org.pccd.dft;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;

/**
 * Initial magnetic moments, all parallel. A calculation that begins ferromagnetic may miss an antiferromagnetic ground
 * state: that is the Materials Project's convention too, and is said in the documentation.
 *
 * @param polarised whether the spins are polarised at all
 * @param sites moment of each site in Bohr magnetons; zeros where not polarised
 */
public record Moments(boolean polarised, List<Double> sites) {
    /** Of elements that are not in the table, so that the symmetry of the spins is broken. */
    private static final double SMALL = 0.6;

    // High-spin values of pymatgen's MPRelaxSet (MAGMOM); cobalt, small there, with the others.
    private static final Map<Element, Double> USUAL = new EnumMap<>(Map.ofEntries(
            Map.entry(Element.V, 5.0),
            Map.entry(Element.Cr, 5.0),
            Map.entry(Element.Mn, 5.0),
            Map.entry(Element.Fe, 5.0),
            Map.entry(Element.Co, 5.0),
            Map.entry(Element.Ni, 5.0),
            Map.entry(Element.Ce, 5.0),
            Map.entry(Element.Pr, 2.0),
            Map.entry(Element.Nd, 3.0),
            Map.entry(Element.Pm, 4.0),
            Map.entry(Element.Sm, 5.0),
            Map.entry(Element.Eu, 10.0),
            Map.entry(Element.Gd, 7.0),
            Map.entry(Element.Tb, 6.0),
            Map.entry(Element.Dy, 5.0),
            Map.entry(Element.Ho, 4.0),
            Map.entry(Element.Er, 3.0),
            Map.entry(Element.Tm, 2.0),
            Map.entry(Element.Yb, 1.0),
            Map.entry(Element.U, 5.0),
            Map.entry(Element.Np, 5.0),
            Map.entry(Element.Pu, 5.0)));

    public Moments {
        sites = List.copyOf(sites);
    }

    /** Those that a calculation of this structure begins with. */
    public static Moments of(Structure structure, Spin spin) {
        boolean polarised = spin == Spin.POLARISED
                || spin == Spin.AUTO && structure.elements().stream().anyMatch(USUAL::containsKey);
        return new Moments(
                polarised,
                structure.sites().stream()
                        .map(site -> polarised ? of(site.element()) : 0.0)
                        .toList());
    }

    /** Of an element, in Bohr magnetons. */
    public static double of(Element element) {
        return USUAL.getOrDefault(element, SMALL);
    }
}
