package org.pccd.prototypes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pccd.prototypes.internal.Cell;
import org.pccd.prototypes.internal.Decoration;
import org.pccd.prototypes.internal.Decorations;

/**
 * The built-in data set: every structure type decorated with elements. Ionic types take ions of common oxidation states
 * that are neutral together and fit by size, metallic types metals that fit by size and electronegativity; the cell is
 * the smallest in which no bond is shorter than the sum of its radii. The same structures come out every time, in the
 * same order. Their cells are estimates of a few percent and most of the compounds have never been made.
 */
public final class PrototypeDataset {
    /** Stands in every entry, so that nobody takes the structures for measured or computed ones. */
    public static final String NOTICE =
            "Synthetic: built from a structure type and tabulated radii; neither measured nor computed by DFT.";

    private PrototypeDataset() {}

    /** All entries of all {@link Prototypes}. */
    public static Stream<PrototypeEntry> generate() {
        return Prototypes.all().stream().flatMap(PrototypeDataset::generate);
    }

    /** The entries of one structure type, that of the {@link Prototype#eponym} among them. */
    public static Stream<PrototypeEntry> generate(Prototype prototype) {
        Cell cell = Cell.of(prototype);
        return Decorations.of(prototype).stream().map(d -> entry(prototype, cell, d));
    }

    private static PrototypeEntry entry(Prototype p, Cell cell, Decoration d) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("prototype", p.id());
        properties.put("strukturbericht", p.strukturbericht());
        properties.put("pearson", p.pearson());
        properties.put("spacegroup.number", Integer.toString(p.spaceGroup()));
        properties.put(
                "oxidation_states",
                d.ions().values().stream()
                        .filter(i -> i.charge() != 0)
                        .map(i -> i.element().symbol() + ":" + i.charge())
                        .collect(Collectors.joining(" ")));
        properties.put("source", "AFLOW prototype " + p.aflow() + "; " + radii(p));
        properties.put("notice", NOTICE);
        return new PrototypeEntry(p.id() + "-" + d.formula(p.formula()), cell.structure(d), Map.copyOf(properties));
    }

    private static String radii(Prototype p) {
        return p.roles().values().stream()
                .map(r -> switch (r.radius()) {
                    case "ionic" -> "ionic radii of Shannon 1976 (doi:10.1107/S0567739476001551)";
                    case "covalent" -> "covalent radii of Cordero 2008 (doi:10.1039/b801115j)";
                    default -> "metallic radii for twelve neighbours";
                })
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
