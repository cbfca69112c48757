package org.pccd.viewer;

import org.pccd.crystal.Element;

/**
 * An atom as it is drawn: a site of the structure in one of its unit cells.
 *
 * @param site index of the site in the structure, from 0
 * @param a number of the unit cell along a, counted from the cell whose sites lie in [0, 1); b and c likewise
 * @param element the element that occupies most of the site
 * @param x Cartesian coordinate in Å; y and z likewise
 */
public record SceneAtom(int site, int a, int b, int c, Element element, double x, double y, double z) {
    /** Distance to another atom in Å. */
    public double distance(SceneAtom other) {
        return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y) + (z - other.z) * (z - other.z));
    }
}
