package org.pccd.energy.relax;

import java.util.EnumSet;
import java.util.Set;
import org.pccd.crystal.Element;
import org.pccd.energy.internal.potential.PairPotential;

/** A toy rock salt: unlike ions attract and like ions repel each other, smooth to zero at the cutoff. */
final class IonPairs extends PairPotential {
    static final double CUTOFF = 6;

    IonPairs() {
        super(CUTOFF);
    }

    @Override
    protected void pair(Element a, Element b, double d, double[] out) {
        double end = 1 - d / CUTOFF;
        double end2 = end * end;
        double slope = -3 * end2 / CUTOFF;
        double q = 2.8 / d;
        double e = a == b ? 0.5 * q * q : Math.pow(q, 8) - 2 * q * q * q * q;
        double de = a == b ? -q * q / d : (-8 * Math.pow(q, 8) + 8 * q * q * q * q) / d;
        out[0] = e * end2 * end;
        out[1] = de * end2 * end + e * slope;
    }

    @Override
    public String method() {
        return "toy";
    }

    @Override
    public boolean physical() {
        return true;
    }

    @Override
    public Set<Element> elements() {
        return EnumSet.of(Element.Na, Element.Cl);
    }

    @Override
    public int batchAtoms() {
        return 100;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
