package org.pccd.crystal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A chemical element. Constants are named by their symbols and stand in the order of the atomic number. */
public enum Element {
    H,
    He,
    Li,
    Be,
    B,
    C,
    N,
    O,
    F,
    Ne,
    Na,
    Mg,
    Al,
    Si,
    P,
    S,
    Cl,
    Ar,
    K,
    Ca,
    Sc,
    Ti,
    V,
    Cr,
    Mn,
    Fe,
    Co,
    Ni,
    Cu,
    Zn,
    Ga,
    Ge,
    As,
    Se,
    Br,
    Kr,
    Rb,
    Sr,
    Y,
    Zr,
    Nb,
    Mo,
    Tc,
    Ru,
    Rh,
    Pd,
    Ag,
    Cd,
    In,
    Sn,
    Sb,
    Te,
    I,
    Xe,
    Cs,
    Ba,
    La,
    Ce,
    Pr,
    Nd,
    Pm,
    Sm,
    Eu,
    Gd,
    Tb,
    Dy,
    Ho,
    Er,
    Tm,
    Yb,
    Lu,
    Hf,
    Ta,
    W,
    Re,
    Os,
    Ir,
    Pt,
    Au,
    Hg,
    Tl,
    Pb,
    Bi,
    Po,
    At,
    Rn,
    Fr,
    Ra,
    Ac,
    Th,
    Pa,
    U,
    Np,
    Pu,
    Am,
    Cm,
    Bk,
    Cf,
    Es,
    Fm,
    Md,
    No,
    Lr,
    Rf,
    Db,
    Sg,
    Bh,
    Hs,
    Mt,
    Ds,
    Rg,
    Cn,
    Nh,
    Fl,
    Mc,
    Lv,
    Ts,
    Og;

    private static final Map<String, Element> BY_SYMBOL = new HashMap<>();

    static {
        for (Element e : values()) {
            BY_SYMBOL.put(e.name(), e);
        }
    }

    /** The element with this symbol, in exactly this spelling; deuterium (D) and tritium (T) count as H. */
    public static Optional<Element> bySymbol(String symbol) {
        String s = symbol.equals("D") || symbol.equals("T") ? "H" : symbol;
        return Optional.ofNullable(BY_SYMBOL.get(s));
    }

    /** The element with this atomic number, 1 to 118. */
    public static Element byNumber(int atomicNumber) {
        return values()[atomicNumber - 1];
    }

    public int atomicNumber() {
        return ordinal() + 1;
    }

    public String symbol() {
        return name();
    }
}
