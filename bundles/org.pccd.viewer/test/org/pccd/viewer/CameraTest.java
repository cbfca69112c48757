package org.pccd.viewer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pccd.crystal.Lattice;

class CameraTest {
    private static final Lattice TRICLINIC = Lattice.fromParameters(5, 6, 7, 80, 95, 110);

    @ParameterizedTest
    @EnumSource(Direction.class)
    void looksAlongAnAxisWithTheNextOneToTheRight(Direction direction) {
        double[][] rows = Camera.along(TRICLINIC, direction).rotation();
        assertArrayEquals(direction.towards(TRICLINIC), rows[2], 1e-9);
        assertArrayEquals(direction.right(TRICLINIC), rows[0], 1e-9);
        assertEquals(1, Vectors.dot(Vectors.cross(rows[0], rows[1]), rows[2]), 1e-9);
    }

    @Test
    void seesTheReciprocalAxisPerpendicularToTheOtherTwo() {
        double[] aStar = Direction.A_STAR.towards(TRICLINIC);
        assertEquals(0, Vectors.dot(aStar, TRICLINIC.matrix()[1]), 1e-9);
        assertEquals(0, Vectors.dot(aStar, TRICLINIC.matrix()[2]), 1e-9);
    }

    @Test
    void turnsTheFrontSideToTheRightAndDown() {
        double[] front = {0, 0, 1};
        double[][] right = Camera.FRONT.turned(0.1, 0).rotation();
        assertEquals(Math.sin(0.1), Vectors.dot(right[0], front), 1e-9);
        double[][] down = Camera.FRONT.turned(0, 0.1).rotation();
        assertEquals(-Math.sin(0.1), Vectors.dot(down[1], front), 1e-9);
    }

    @Test
    void comesBackAfterAFullTurn() {
        Camera camera = Camera.home(TRICLINIC);
        Camera turned = camera;
        for (int i = 0; i < 360; i++) {
            turned = turned.turned(Math.toRadians(1), 0);
        }
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(camera.rotation()[i], turned.rotation()[i], 1e-9);
        }
    }

    @Test
    void keepsZoomAndPlaceWhenItTurns() {
        Camera camera = Camera.FRONT.zoomed(2).panned(0.1, -0.2).turned(1, 1).rolled(0.5);
        assertEquals(2, camera.zoom(), 1e-12);
        assertEquals(0.1, camera.panX(), 1e-12);
        assertEquals(-0.2, camera.panY(), 1e-12);
    }

    @Test
    void doesNotZoomBeyondAllBounds() {
        assertEquals(Camera.MAX_ZOOM, Camera.FRONT.zoomed(1e9).zoom());
    }
}
