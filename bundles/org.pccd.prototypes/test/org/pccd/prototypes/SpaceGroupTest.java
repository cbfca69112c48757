package org.pccd.prototypes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pccd.crystal.symmetry.SymmetryFinder;

class SpaceGroupTest {
    /** The tolerances that relaxed and generated structures are judged with. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1})
    void everyStructureHasTheSpaceGroupOfItsType(double symprec) {
        List<String> wrong = PrototypeDataset.generate()
                .parallel()
                .filter(e -> SymmetryFinder.find(e.structure(), symprec).number()
                        != Integer.parseInt(e.properties().get("spacegroup.number")))
                .map(PrototypeEntry::name)
                .toList();
        assertEquals(List.of(), wrong);
    }
}
