package org.pccd.viewer;

import org.pccd.crystal.Lattice;

/**
 * From where a structure is seen. The picture does not depend on who draws it and how large: cameras are kept, compared
 * and shared between views. Immutable.
 *
 * @param w real part of the unit quaternion that turns the crystal into view: x to the right, y up, z to the viewer
 * @param x imaginary part; y and z likewise
 * @param zoom 1 where all of the structure just fits, larger is nearer
 * @param panX how far the centre lies right of the middle, in units of the picture's smaller side
 * @param panY how far the centre lies below the middle, likewise
 */
public record Camera(double w, double x, double y, double z, double zoom, double panX, double panY) {
    /** Closest and farthest view. */
    public static final double MAX_ZOOM = 50;

    private static final double MIN_ZOOM = 0.05;

    /** Along -z, with x to the right. */
    public static final Camera FRONT = new Camera(1, 0, 0, 0, 1, 0, 0);

    /** Along an axis of a crystal, all of it in view. */
    public static Camera along(Lattice lattice, Direction direction) {
        double[] out = direction.towards(lattice);
        double[] right = direction.right(lattice);
        double[] up = Vectors.cross(out, right);
        return FRONT.oriented(new double[][] {right, up, out});
    }

    /** The usual first view: along a, turned a little to the left and down, so that no two atoms hide each other. */
    public static Camera home(Lattice lattice) {
        return along(lattice, Direction.A).turned(-0.3, 0.2);
    }

    /** The same view from another side: right-handed rows for right, up and towards the viewer. */
    public Camera oriented(double[][] rows) {
        double[] q = Rotations.quaternion(rows);
        return new Camera(q[0], q[1], q[2], q[3], zoom, panX, panY);
    }

    /**
     * The crystal turned in front of the viewer.
     *
     * @param right angle in radians about the vertical, front side to the right
     * @param down angle about the horizontal, front side downwards
     */
    public Camera turned(double right, double down) {
        double angle = Math.hypot(right, down);
        if (angle == 0) {
            return this;
        }
        double s = Math.sin(angle / 2) / angle;
        return rotated(Math.cos(angle / 2), down * s, right * s, 0);
    }

    /** The crystal turned in the plane of the picture, counterclockwise, by an angle in radians. */
    public Camera rolled(double angle) {
        return rotated(Math.cos(angle / 2), 0, 0, Math.sin(angle / 2));
    }

    private Camera rotated(double pw, double px, double py, double pz) {
        double[] q = Rotations.product(new double[] {pw, px, py, pz}, new double[] {w, x, y, z});
        return new Camera(q[0], q[1], q[2], q[3], zoom, panX, panY);
    }

    public Camera zoomed(double factor) {
        return new Camera(w, x, y, z, Math.clamp(zoom * factor, MIN_ZOOM, MAX_ZOOM), panX, panY);
    }

    /** Moved to the right and down, in units of the picture's smaller side. */
    public Camera panned(double right, double down) {
        return new Camera(w, x, y, z, zoom, panX + right, panY + down);
    }

    /** Rows of the rotation: right, up and towards the viewer in crystal coordinates. */
    public double[][] rotation() {
        return Rotations.matrix(w, x, y, z);
    }
}
