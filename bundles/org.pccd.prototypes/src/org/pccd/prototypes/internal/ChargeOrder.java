package org.pccd.prototypes.internal;

/**
 * Every anion is more electronegative than every cation: Pauling's criterion as used by Davies et al., Chem 1, 617
 * (2016), doi:10.1016/j.chempr.2016.09.010.
 */
record ChargeOrder() implements Rule {
    @Override
    public boolean allows(Decoration d) {
        for (Ion cation : d.ions().values()) {
            for (Ion anion : d.ions().values()) {
                if (cation.charge() > 0
                        && anion.charge() < 0
                        && cation.electronegativity() >= anion.electronegativity()) {
                    return false;
                }
            }
        }
        return true;
    }
}
