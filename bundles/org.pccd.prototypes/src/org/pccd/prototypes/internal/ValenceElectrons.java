package org.pccd.prototypes.internal;

import org.pccd.crystal.ElementData;

/**
 * One formula unit of one atom per role has this many valence electrons: the 18-electron rule of half-Heusler phases,
 * Graf et al., Prog. Solid State Chem. 39, 1 (2011), doi:10.1016/j.progsolidstchem.2011.02.001.
 */
record ValenceElectrons(int count) implements Rule {
    @Override
    public boolean allows(Decoration d) {
        return d.ions().values().stream()
                        .mapToInt(i -> electrons(ElementData.of(i.element())))
                        .sum()
                == count;
    }

    private static int electrons(ElementData e) {
        // f electrons are not counted: a rare earth gives three.
        if (e.block() == 'f') {
            return 3;
        }
        return e.block() == 'p' ? e.group() - 10 : e.group();
    }
}
