package org.pccd.prototypes.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pccd.crystal.Element;
import org.pccd.crystal.ElementData;
import org.pccd.prototypes.Prototype.Role;

/** Lists the ions that may take a role. Elements beyond bismuth and those without stable isotopes are left out. */
final class Candidates {
    private static final Pattern ION = Pattern.compile("([A-Z][a-z]?)(\\d)([+-])");
    private static final Set<Element> UNSTABLE = Set.of(Element.Tc, Element.Pm);
    private static final Set<Element> NONMETALS = Set.of(
            Element.H,
            Element.He,
            Element.C,
            Element.N,
            Element.O,
            Element.F,
            Element.Ne,
            Element.P,
            Element.S,
            Element.Cl,
            Element.Ar,
            Element.Se,
            Element.Br,
            Element.Kr,
            Element.I,
            Element.Xe);
    private static final Set<Element> METALLOIDS =
            Set.of(Element.B, Element.Si, Element.Ge, Element.As, Element.Sb, Element.Te);
    private static final List<Element> ANIONS = List.of(
            Element.F, Element.Cl, Element.Br, Element.I, Element.O, Element.S, Element.Se, Element.Te, Element.N);

    private Candidates() {}

    /** In a fixed order, without repetition; only ions whose radius is tabulated. */
    static List<Ion> of(Role role) {
        List<Ion> ions = new ArrayList<>();
        for (String token : role.elements().split(" ")) {
            Matcher ion = ION.matcher(token);
            if (ion.matches()) {
                int charge = Integer.parseInt(ion.group(3) + ion.group(2));
                Ion.of(Element.valueOf(ion.group(1)), charge, role.radius()).ifPresent(ions::add);
            } else {
                elements(token).forEach(e -> charges(e, role)
                        .forEach(q -> Ion.of(e, q, role.radius()).ifPresent(ions::add)));
            }
        }
        return ions.stream().distinct().toList();
    }

    private static IntStream charges(Element element, Role role) {
        return role.charges().isEmpty()
                ? IntStream.of(0)
                : role.charges().stream()
                        .mapToInt(q -> q)
                        .filter(ElementData.of(element).commonOxidationStates()::contains);
    }

    private static Stream<Element> elements(String token) {
        return switch (token) {
            case "cation" -> stable().filter(e -> !NONMETALS.contains(e));
            case "anion" -> ANIONS.stream();
            case "metal" -> stable().filter(e -> !NONMETALS.contains(e) && !METALLOIDS.contains(e));
            case "rare-earth" ->
                stable().filter(e -> ElementData.of(e).block() == 'f' || e == Element.Lu || e == Element.La);
            default -> Stream.of(Element.valueOf(token));
        };
    }

    private static Stream<Element> stable() {
        return Arrays.stream(Element.values())
                .filter(e -> e.atomicNumber() <= Element.Bi.atomicNumber() && !UNSTABLE.contains(e));
    }
}
