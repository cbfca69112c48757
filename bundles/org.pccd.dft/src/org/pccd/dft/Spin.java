package org.pccd.dft;

/** Whether a calculation is spin-polarised (collinear). */
public enum Spin {
    /** Where an element of the structure is usually magnetic, see {@link Moments}. */
    AUTO,
    /** Always. */
    POLARISED,
    /** Never. */
    NONE;

    /** What it adds to the name of a method: energies without spin differ from those with it where it matters. */
    public String ofMethod() {
        return this == NONE ? ", no spin" : "";
    }
}
