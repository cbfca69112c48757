package org.pccd.viewer;

import org.pccd.crystal.Element;

/** How large atoms are drawn. */
public final class AtomRadii {
    private static final double BALL = 0.33;
    private static final double CORNER = 0.2;

    private AtomRadii() {}

    /**
     * Radius in Å of the sphere of an atom, in proportion to the covalent radius (Cordero 2008, doi:10.1039/b801115j),
     * with which the spheres of bonded atoms just touch; 0 where only lines are drawn.
     */
    public static double drawn(Style style, Element element) {
        double r = Bonding.radius(element);
        return switch (style) {
            case SPACE_FILLING -> r;
            case BALL_AND_STICK -> BALL * (0.5 + r / 2);
            case POLYHEDRA -> CORNER * (0.5 + r / 2);
            case WIREFRAME -> 0;
        };
    }
}
