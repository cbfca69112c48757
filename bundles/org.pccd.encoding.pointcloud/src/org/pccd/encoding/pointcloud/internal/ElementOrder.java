package org.pccd.encoding.pointcloud.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pccd.crystal.Element;
import org.pccd.encoding.pointcloud.Profile;

/**
 * Numbers of the elements: the modified Pettifor order of Glawe, Sanna, Gross, Marques, New J. Phys. 18, 093011 (2016),
 * doi:10.1088/1367-2630/18/9/093011, restricted to the 89 elements of the Materials Project, from Cs to H, with the
 * noble gases behind them, Xe to He. In profile {@code paper} Ho and Dy have one number, so that 88 places suffice, and
 * the number reads back as Dy; in {@code corrected} Dy has the place 88, which is free below the first magnetic token,
 * and all other elements keep theirs.
 */
final class ElementOrder {
    private static final String ORDER = """
        Cs Rb K Na Li Ba Sr Ca Eu Yb Lu Tm Y Er Ho Tb Gd Sm Pm Nd Pr Ce La Ac Th Pa U Np Pu Sc Zr Hf Ti Ta Nb V
        Cr Mo W Re Tc Os Ru Ir Rh Pt Pd Au Ag Cu Ni Co Fe Mn Mg Zn Cd Hg Be Al Ga In Tl Pb Sn Ge Si B C N P As
        Sb Bi Te Se S O I Br Cl F H Xe Kr Ar Ne He\
        """;

    private final List<Element> byId = new ArrayList<>();
    private final Map<Element, Integer> ids = new EnumMap<>(Element.class);

    ElementOrder(Profile profile) {
        for (String symbol : ORDER.split("\\s+")) {
            add(Element.valueOf(symbol));
        }
        if (profile == Profile.PAPER) {
            int shared = ids.get(Element.Ho);
            ids.put(Element.Dy, shared);
            byId.set(shared, Element.Dy);
        } else {
            add(Element.Dy);
        }
    }

    private void add(Element element) {
        ids.put(element, byId.size());
        byId.add(element);
    }

    Map<Element, Integer> ids() {
        return ids;
    }

    /** The element with this number. */
    Optional<Element> element(int id) {
        return id >= 0 && id < byId.size() ? Optional.of(byId.get(id)) : Optional.empty();
    }
}
