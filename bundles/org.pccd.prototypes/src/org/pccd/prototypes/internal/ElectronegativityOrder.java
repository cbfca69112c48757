package org.pccd.prototypes.internal;

/** {@code less} is less electronegative than {@code more}. */
record ElectronegativityOrder(String less, String more) implements Rule {
    @Override
    public boolean allows(Decoration d) {
        return d.ion(less).electronegativity() < d.ion(more).electronegativity();
    }
}
