package org.pccd.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

class SceneTest {
    private static final ViewSettings USUAL = ViewSettings.DEFAULT;

    @Test
    void drawsAtomsOfCornersEdgesAndFacesOnAllOfThem() {
        Scene scene = Scene.of(Structures.PEROVSKITE, USUAL);
        assertEquals(8, count(scene, Element.Sr));
        assertEquals(1, count(scene, Element.Ti));
        assertEquals(6, count(scene, Element.O));
    }

    @Test
    void drawsTheSitesOfOneCellWithoutBoundaryAtoms() {
        assertEquals(
                5,
                Scene.of(Structures.PEROVSKITE, USUAL.withBoundary(false))
                        .atoms()
                        .size());
    }

    @Test
    void repeatsTheCellAlongEachAxis() {
        Scene scene = Scene.of(Structures.PEROVSKITE, USUAL.withBoundary(false).withSupercell(3, 2, 1));
        assertEquals(6, count(scene, Element.Ti));
        double farthest = scene.atoms().stream().mapToDouble(SceneAtom::x).max().orElseThrow();
        assertEquals(2.5 * 3.905, farthest, 1e-9);
    }

    @Test
    void drawsASiteJustInsideAFaceOnTheOppositeOneToo() {
        Structure s = new Structure(
                Lattice.fromParameters(10, 10, 10, 90, 90, 90), List.of(Site.of(Element.Ne, 0.9999, 0.5, 0.5)));
        assertEquals(2, Scene.of(s, USUAL).atoms().size());
    }

    @Test
    void bondsCationsToAnionsAloneInACompound() {
        Scene scene = Scene.of(Structures.PEROVSKITE, USUAL);
        for (int[] bond : scene.bonds()) {
            long anions = IntStream.of(bond)
                    .filter(i -> scene.atoms().get(i).element() == Element.O)
                    .count();
            assertEquals(1, anions);
        }
        assertEquals(6 + 24, scene.bonds().size());
    }

    @Test
    void bondsTheAtomsOfAMetal() {
        Scene scene = Scene.of(Structures.COPPER, USUAL.withSupercell(2, 2, 2));
        assertTrue(scene.bonds().size() > 27, scene.bonds().size() + " bonds");
    }

    @Test
    void completesTheCornersOfPolyhedra() {
        Scene scene =
                Scene.of(Structures.PEROVSKITE, USUAL.withStyle(Style.POLYHEDRA).withBoundary(false));
        assertEquals(1, scene.polyhedra().size());
        int[] octahedron = scene.polyhedra().get(0);
        assertEquals(Element.Ti, scene.atoms().get(octahedron[0]).element());
        assertEquals(7, octahedron.length);
        assertEquals(6, count(scene, Element.O));
    }

    @Test
    void holdsAllAtomsWithinItsRadius() {
        Scene scene = Scene.of(Structures.PEROVSKITE, USUAL.withSupercell(2, 1, 1));
        double[] c = scene.centre();
        SceneAtom centre = new SceneAtom(0, 0, 0, 0, Element.H, c[0], c[1], c[2]);
        assertTrue(scene.atoms().stream().allMatch(a -> a.distance(centre) <= scene.radius()));
    }

    @Test
    void refusesMoreAtomsThanCanBeDrawn() {
        Structure many = Structures.PEROVSKITE.supercell(10, 10, 1);
        ViewSettings large = USUAL.withSupercell(20, 20, 20);
        assertThrows(PccdException.class, () -> Scene.of(many, large));
        assertThrows(PccdException.class, () -> USUAL.withSupercell(0, 1, 1));
    }

    private static long count(Scene scene, Element element) {
        return scene.atoms().stream().filter(a -> a.element() == element).count();
    }
}
