package org.pccd.evaluation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

class CellVolumeTest {
    @ParameterizedTest
    @CsvSource({"0.1, true", "0.0999, false", "64, true", "-64, true"})
    void atLeastATenthOfACubicAngstromOfEitherHandedness(double determinant, boolean passed) {
        Lattice lattice = new Lattice(new double[][] {{determinant, 0, 0}, {0, 1, 0}, {0, 0, 1}});
        Structure s = new Structure(lattice, java.util.List.of(Site.of(Element.H, 0, 0, 0)));
        assertEquals(passed, new CellVolume().check(s).passed());
    }
}
