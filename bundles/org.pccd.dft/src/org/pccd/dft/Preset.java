package org.pccd.dft;

/** What is asked of a DFT program. */
public enum Preset {
    /** Positions and cell are relaxed together, all of its symmetry kept. */
    RELAX(new Numerics(520, 64, 0.05, 1e-6, 100, 0.02, 0.05, 100, Spin.AUTO)),
    /** Energy, forces and stress of the structure as it is. */
    STATIC(new Numerics(520, 100, 0.05, 1e-6, 100, 0.02, 0.05, 0, Spin.AUTO));

    private final Numerics numerics;

    Preset(Numerics numerics) {
        this.numerics = numerics;
    }

    /** Its usual numerics, explained with their source in {@code docs/dft.md}. */
    public Numerics numerics() {
        return numerics;
    }
}
