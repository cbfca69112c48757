package org.pccd.dft.espresso;

import org.pccd.dft.Calculator;
import org.pccd.dft.CalculatorProvider;

/** Contributes Quantum ESPRESSO's pw.x with the user's pseudopotentials. */
public final class EspressoProvider implements CalculatorProvider<EspressoSettings> {
    @Override
    public String id() {
        return "espresso";
    }

    @Override
    public String title() {
        return "Quantum ESPRESSO";
    }

    @Override
    public String citation() {
        return "Giannozzi et al., J. Phys.: Condens. Matter 29, 465901 (2017), doi:10.1088/1361-648X/aa8f79";
    }

    @Override
    public EspressoSettings defaults() {
        return EspressoSettings.DEFAULT;
    }

    @Override
    public Calculator create(EspressoSettings parameters) {
        return new EspressoCalculator(parameters);
    }
}
