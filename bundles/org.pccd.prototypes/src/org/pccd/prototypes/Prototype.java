package org.pccd.prototypes;

import java.util.List;
import java.util.Map;

/**
 * A structure type as data: the geometry of one primitive cell in which roles stand for elements, and the rules by
 * which elements take the roles. Read from one JSON file each.
 *
 * @param id chosen for life, such as {@code rock-salt}
 * @param strukturbericht designation such as {@code B1}, empty where the type has none
 * @param pearson Pearson symbol of the conventional cell, such as {@code cF8}
 * @param spaceGroup international number of the decorated type, 1 to 230
 * @param formula of the roles, such as {@code AB2}
 * @param aflow label in the AFLOW Library of Crystallographic Prototypes, see {@link Prototypes#CITATION}
 * @param lattice Bravais lattice: cP, cF, cI, tP, tI, hP or hR (hexagonal axes)
 * @param parameters free parameters with their standard values: c/a, and internal coordinates by name
 * @param sites for each role the sites of one primitive cell, as fractional coordinates of the conventional cell in
 *     which parameter names may stand ({@code "1/2-x 1/2+x 1/2"}); sites that differ by a centring are listed once
 * @param roles what may take each role
 * @param contacts pairs of roles whose radii limit the cell, as {@code "A-X"} or {@code "A-X 0.95"}: the bond length in
 *     units of the sum of the radii, where the coordination differs from that of the tabulated radii
 * @param rules further rules for the elements, such as {@code radius-ratio A/X 0.3 0.7}
 * @param eponym the compound that the type is known by, always among the decorations
 * @param limit largest number of decorations that the built-in data set takes
 */
public record Prototype(
        String id,
        String name,
        String strukturbericht,
        String pearson,
        int spaceGroup,
        String formula,
        String aflow,
        String lattice,
        Map<String, Double> parameters,
        Map<String, List<String>> sites,
        Map<String, Role> roles,
        List<String> contacts,
        List<String> rules,
        Eponym eponym,
        int limit) {
    /**
     * What may take a role.
     *
     * @param elements element symbols, ions such as {@code Fe3+}, and the classes {@code cation}, {@code anion},
     *     {@code metal} and {@code rare-earth}, separated by blanks
     * @param charges what charges the classes and bare symbols may have, in elementary charges (of these, the common
     *     oxidation states are taken); empty where the role has no charge
     * @param radius which radius counts: ionic, covalent or metallic
     */
    public record Role(String elements, List<Integer> charges, String radius) {}

    /**
     * A known compound of this type.
     *
     * @param elements its element symbols by role
     * @param a its measured lattice constant a in Å, rounded, of the conventional cell
     */
    public record Eponym(Map<String, String> elements, double a) {}
}
