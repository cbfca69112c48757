package org.pccd.viewer;

import java.util.List;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;

/**
 * All that is drawn of a structure: the atoms of a supercell, with those on its boundary where wanted, bonds, and the
 * centres of polyhedra. Immutable.
 */
public final class Scene {
    /** More atoms cannot be drawn in reasonable time. */
    public static final int MAX_ATOMS = 20_000;

    private final Structure structure;
    private final ViewSettings settings;
    private final List<SceneAtom> atoms;
    private final List<int[]> bonds;
    private final List<int[]> polyhedra;

    Scene(Structure structure, ViewSettings settings, List<SceneAtom> atoms, List<int[]> bonds, List<int[]> polyhedra) {
        this.structure = structure;
        this.settings = settings;
        this.atoms = List.copyOf(atoms);
        this.bonds = List.copyOf(bonds);
        this.polyhedra = List.copyOf(polyhedra);
    }

    /** @throws org.pccd.core.PccdException where there are no atoms or too many to draw */
    public static Scene of(Structure structure, ViewSettings settings) {
        return new SceneBuilder(structure, settings).build();
    }

    public Structure structure() {
        return structure;
    }

    public ViewSettings settings() {
        return settings;
    }

    public List<SceneAtom> atoms() {
        return atoms;
    }

    /** Pairs of bonded atoms by index, each pair once. */
    public List<int[]> bonds() {
        return bonds;
    }

    /** The index of a central atom followed by those of the corners of its polyhedron, four to eight. */
    public List<int[]> polyhedra() {
        return polyhedra;
    }

    /** The elements in the structure's order. */
    public List<Element> elements() {
        return structure.elements();
    }

    /** The middle of all unit cells, Cartesian in Å. */
    public double[] centre() {
        return structure.lattice().toCartesian(new double[] {settings.a() / 2.0, settings.b() / 2.0, settings.c() / 2.0
        });
    }

    /** Radius in Å about the centre within which everything is drawn. */
    public double radius() {
        double[] centre = centre();
        SceneAtom middle = new SceneAtom(-1, 0, 0, 0, null, centre[0], centre[1], centre[2]);
        double radius = settings.unitCell() ? cornerDistance(centre) : 0;
        for (SceneAtom atom : atoms) {
            radius = Math.max(radius, middle.distance(atom) + AtomRadii.drawn(settings.style(), atom.element()));
        }
        return radius;
    }

    private double cornerDistance(double[] centre) {
        double farthest = 0;
        for (int corner = 0; corner < 8; corner++) {
            double[] f = {
                (corner & 1) * settings.a(), (corner >> 1 & 1) * settings.b(), (corner >> 2 & 1) * settings.c()
            };
            farthest = Math.max(
                    farthest, Vectors.length(Vectors.minus(structure.lattice().toCartesian(f), centre)));
        }
        return farthest;
    }

    /** The text written on an atom, empty for none. */
    public String label(SceneAtom atom) {
        return settings.labels().text(atom);
    }

    /** The first atom of a site in the drawing, -1 where it is not drawn. */
    public int atomOfSite(int site) {
        for (int i = 0; i < atoms.size(); i++) {
            if (atoms.get(i).site() == site) {
                return i;
            }
        }
        return -1;
    }
}
