package org.pccd.dft.vasp;

import org.pccd.dft.Calculator;
import org.pccd.dft.CalculatorProvider;

/** Contributes VASP: its inputs are written and its results read; it is run by its users. */
public final class VaspProvider implements CalculatorProvider<VaspSettings> {
    @Override
    public String id() {
        return "vasp";
    }

    @Override
    public String title() {
        return "VASP (inputs and results)";
    }

    @Override
    public String citation() {
        return "Kresse and Furthmüller, Phys. Rev. B 54, 11169 (1996), doi:10.1103/PhysRevB.54.11169; PAW: Kresse and"
                + " Joubert, Phys. Rev. B 59, 1758 (1999), doi:10.1103/PhysRevB.59.1758";
    }

    @Override
    public VaspSettings defaults() {
        return VaspSettings.DEFAULT;
    }

    @Override
    public Calculator create(VaspSettings parameters) {
        return new VaspCalculator(parameters);
    }
}
