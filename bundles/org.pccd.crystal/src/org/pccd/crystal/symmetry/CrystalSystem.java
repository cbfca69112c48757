package org.pccd.crystal.symmetry;

/** The seven crystal systems. */
public enum CrystalSystem {
    TRICLINIC(2),
    MONOCLINIC(15),
    ORTHORHOMBIC(74),
    TETRAGONAL(142),
    TRIGONAL(167),
    HEXAGONAL(194),
    CUBIC(230);

    private final int last;

    CrystalSystem(int last) {
        this.last = last;
    }

    /**
     * The system of a space group.
     *
     * @param number in International Tables, 1 to 230
     */
    public static CrystalSystem of(int number) {
        for (CrystalSystem system : values()) {
            if (number >= 1 && number <= system.last) {
                return system;
            }
        }
        throw new IllegalArgumentException("no space group " + number);
    }
}
