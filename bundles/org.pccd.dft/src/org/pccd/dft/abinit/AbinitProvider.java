package org.pccd.dft.abinit;

import org.pccd.dft.Calculator;
import org.pccd.dft.CalculatorProvider;

/** Contributes ABINIT with PAW sets in XML, such as those of GPAW. */
public final class AbinitProvider implements CalculatorProvider<AbinitSettings> {
    @Override
    public String id() {
        return "abinit";
    }

    @Override
    public String title() {
        return "ABINIT";
    }

    @Override
    public String citation() {
        return "Romero et al., J. Chem. Phys. 152, 124102 (2020), doi:10.1063/1.5144261; PAW sets: Enkovaara et al.,"
                + " J. Phys.: Condens. Matter 22, 253202 (2010), doi:10.1088/0953-8984/22/25/253202";
    }

    @Override
    public AbinitSettings defaults() {
        return AbinitSettings.DEFAULT;
    }

    @Override
    public Calculator create(AbinitSettings parameters) {
        return new AbinitCalculator(parameters);
    }
}
