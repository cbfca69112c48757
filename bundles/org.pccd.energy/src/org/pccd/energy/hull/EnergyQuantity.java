package org.pccd.energy.hull;

/** What an energy per atom is measured from. */
public enum EnergyQuantity {
    /** From the elements in their reference states, which have 0. */
    FORMATION("formation energy"),
    /** From the zero of the method; the elements' own energies are needed to compare. */
    TOTAL("total energy");

    private final String title;

    EnergyQuantity(String title) {
        this.title = title;
    }

    /** In words, such as {@code formation energy}. */
    public String title() {
        return title;
    }
}
