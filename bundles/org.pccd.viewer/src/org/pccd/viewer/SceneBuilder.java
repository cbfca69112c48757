package org.pccd.viewer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.NeighborList;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;

/** Repeats a structure's sites over the cells to draw, and finds bonds and polyhedra from the periodic neighbours. */
final class SceneBuilder {
    /** How far in Å a site may lie inside a face of the cell and still count as on it. */
    private static final double ON_BOUNDARY = 0.02;

    private static final int MIN_CORNERS = 4;

    /** Larger ones, as of the A site of a perovskite, hide all else. */
    private static final int MAX_CORNERS = 8;

    private final Structure structure;
    private final ViewSettings settings;
    private final Bonding bonding;
    private final Element[] elements;
    private final List<SceneAtom> atoms = new ArrayList<>();
    private final Map<List<Integer>, Integer> index = new HashMap<>();
    private NeighborList neighbours;

    SceneBuilder(Structure given, ViewSettings settings) {
        this.structure = given.wrapped();
        this.settings = settings;
        List<Site> sites = structure.sites();
        if (sites.isEmpty()) {
            throw new PccdException("The structure has no atoms to show.");
        }
        long cells = (long) settings.a() * settings.b() * settings.c();
        if (sites.size() * cells > Scene.MAX_ATOMS) {
            throw new PccdException(sites.size() * cells + " atoms are too many to draw; choose a supercell of at most "
                    + Scene.MAX_ATOMS + " atoms.");
        }
        elements = sites.stream().map(SceneBuilder::main).toArray(Element[]::new);
        bonding = new Bonding(structure.elements());
    }

    private static Element main(Site site) {
        return site.species().stream()
                .max(Comparator.comparingDouble(Species::occupancy))
                .orElseThrow()
                .element();
    }

    Scene build() {
        double[] heights = structure.lattice().planeSpacings();
        for (int i = 0; i < elements.length; i++) {
            double[] f = structure.sites().get(i).fractional();
            int[] a = range(f[0], settings.a(), heights[0]);
            int[] b = range(f[1], settings.b(), heights[1]);
            int[] c = range(f[2], settings.c(), heights[2]);
            for (int x = a[0]; x <= a[1]; x++) {
                for (int y = b[0]; y <= b[1]; y++) {
                    for (int z = c[0]; z <= c[1]; z++) {
                        atom(i, x, y, z);
                    }
                }
            }
        }
        if (settings.style() == Style.SPACE_FILLING) {
            return new Scene(structure, settings, atoms, List.of(), List.of());
        }
        neighbours = NeighborList.of(structure, Math.max(bonding.reach(), 0.1));
        List<int[]> polyhedra = settings.style() == Style.POLYHEDRA ? polyhedra() : List.of();
        return new Scene(structure, settings, atoms, bonds(), polyhedra);
    }

    /** First and last cell in which a coordinate in [0, 1) is drawn; the first cell comes first. */
    private int[] range(double f, int cells, double height) {
        double margin = settings.boundary() ? Math.min(0.1, ON_BOUNDARY / height) : 0;
        return new int[] {f >= 1 - margin && margin > 0 ? -1 : 0, f <= margin && margin > 0 ? cells : cells - 1};
    }

    private int atom(int site, int a, int b, int c) {
        return index.computeIfAbsent(List.of(site, a, b, c), k -> {
            double[] f = structure.sites().get(site).fractional();
            double[] r = structure.lattice().toCartesian(new double[] {f[0] + a, f[1] + b, f[2] + c});
            atoms.add(new SceneAtom(site, a, b, c, elements[site], r[0], r[1], r[2]));
            return atoms.size() - 1;
        });
    }

    private List<int[]> bonds() {
        List<int[]> bonds = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            SceneAtom atom = atoms.get(i);
            for (int p = neighbours.first(atom.site()); p < neighbours.first(atom.site() + 1); p++) {
                Integer other = bonded(atom, p) ? index.get(key(atom, p)) : null;
                if (other != null && other > i) {
                    bonds.add(new int[] {i, other});
                }
            }
        }
        return bonds;
    }

    /** Polyhedra of all atoms drawn so far; corners that are still missing are added. */
    private List<int[]> polyhedra() {
        List<int[]> polyhedra = new ArrayList<>();
        int count = atoms.size();
        for (int i = 0; i < count && atoms.size() < 2 * Scene.MAX_ATOMS; i++) {
            int[] corners = corners(atoms.get(i));
            if (corners.length >= MIN_CORNERS && corners.length <= MAX_CORNERS) {
                int[] polyhedron = new int[corners.length + 1];
                polyhedron[0] = i;
                for (int k = 0; k < corners.length; k++) {
                    List<Integer> key = key(atoms.get(i), corners[k]);
                    polyhedron[k + 1] = atom(key.get(0), key.get(1), key.get(2), key.get(3));
                }
                polyhedra.add(polyhedron);
            }
        }
        return polyhedra;
    }

    /** Pairs from a centre to the corners of its polyhedron; none where any bonded neighbour is no corner. */
    private int[] corners(SceneAtom atom) {
        List<Integer> corners = new ArrayList<>();
        for (int p = neighbours.first(atom.site()); p < neighbours.first(atom.site() + 1); p++) {
            if (bonded(atom, p)) {
                if (!bonding.centre(atom.element(), elements[neighbours.neighbour(p)])) {
                    return new int[0];
                }
                corners.add(p);
            }
        }
        return corners.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean bonded(SceneAtom atom, int pair) {
        return neighbours.distance(pair) <= bonding.reach(atom.element(), elements[neighbours.neighbour(pair)]);
    }

    private List<Integer> key(SceneAtom atom, int pair) {
        return List.of(
                neighbours.neighbour(pair),
                atom.a() + neighbours.image(pair, 0),
                atom.b() + neighbours.image(pair, 1),
                atom.c() + neighbours.image(pair, 2));
    }
}
