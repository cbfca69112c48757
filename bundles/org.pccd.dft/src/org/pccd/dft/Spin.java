package org.pccd.dft;

/** Whether a calculation is spin-polarised (collinear). */
public enum Spin {
    /** Where an element of the structure is usually magnetic, see {@link Moments}. */
    AUTO,
    /** Always. */
    POLARISED,
    /** Never. */
    NONE
}
