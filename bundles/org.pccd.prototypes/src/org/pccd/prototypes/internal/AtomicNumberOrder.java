package org.pccd.prototypes.internal;

/** {@code first} has the smaller atomic number: keeps one of two decorations that are the same crystal. */
record AtomicNumberOrder(String first, String second) implements Rule {
    @Override
    public boolean allows(Decoration d) {
        return d.ion(first).element().atomicNumber() < d.ion(second).element().atomicNumber();
    }
}
