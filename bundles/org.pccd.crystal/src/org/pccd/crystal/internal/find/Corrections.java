package org.pccd.crystal.internal.find;

import org.pccd.crystal.symmetry.CrystalSystem;

/**
 * Changes of a conventional basis that keep the directions of the symmetry axes, enough of them to reach the reference
 * setting of any group of the system: columns are the new basis vectors, determinants 1.
 */
final class Corrections {
    private static final int[][] IDENTITY = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private static final int[][] TURN_Z = {{0, -1, 0}, {1, 0, 0}, {0, 0, 1}};
    private static final int[][] HALF_TURN_X = {{1, 0, 0}, {0, -1, 0}, {0, 0, -1}};
    private static final int[][] HALF_TURN_Z = {{-1, 0, 0}, {0, -1, 0}, {0, 0, 1}};
    private static final int[][] HEXAGONAL_HALF_TURN_X = {{1, -1, 0}, {0, -1, 0}, {0, 0, -1}};
    private static final int[][] HEXAGONAL_HALF_TURN_XZ = {{-1, 1, 0}, {0, 1, 0}, {0, 0, -1}};

    // All that matter: centrings and glides depend on a and c modulo 2 only.
    private static final int[][][] MONOCLINIC = {
        IDENTITY,
        {{0, 0, 1}, {0, -1, 0}, {1, 0, 0}},
        {{1, 0, 1}, {0, 1, 0}, {0, 0, 1}},
        {{1, 0, 0}, {0, 1, 0}, {1, 0, 1}},
        {{1, 0, 1}, {0, -1, 0}, {1, 0, 0}},
        {{0, 0, 1}, {0, -1, 0}, {1, 0, 1}}
    };
    private static final int[][][] ORTHORHOMBIC = {
        IDENTITY,
        {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}},
        {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}},
        {{0, 1, 0}, {1, 0, 0}, {0, 0, -1}},
        {{0, 0, 1}, {0, -1, 0}, {1, 0, 0}},
        {{-1, 0, 0}, {0, 0, 1}, {0, 1, 0}}
    };

    private Corrections() {}

    static int[][][] of(CrystalSystem system) {
        return switch (system) {
            case TRICLINIC -> new int[][][] {IDENTITY};
            case MONOCLINIC -> MONOCLINIC;
            case ORTHORHOMBIC -> ORTHORHOMBIC;
            case TETRAGONAL -> new int[][][] {IDENTITY, HALF_TURN_X, TURN_Z};
            case TRIGONAL, HEXAGONAL ->
                new int[][][] {IDENTITY, HALF_TURN_Z, HEXAGONAL_HALF_TURN_X, HEXAGONAL_HALF_TURN_XZ};
            case CUBIC -> new int[][][] {IDENTITY, TURN_Z};
        };
    }
}
