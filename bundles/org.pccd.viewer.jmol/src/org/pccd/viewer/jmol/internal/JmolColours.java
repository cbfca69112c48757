package org.pccd.viewer.jmol.internal;

import org.jmol.c.PAL;
import org.pccd.crystal.Element;

/** Jmol's colours of the elements. */
final class JmolColours {
    private static final int UNKNOWN = 0xFF1493;

    private JmolColours() {}

    static int of(Element element) {
        int number = element.atomicNumber();
        return (number < PAL.argbsCpk.length ? PAL.argbsCpk[number] : UNKNOWN) & 0xFFFFFF;
    }
}
