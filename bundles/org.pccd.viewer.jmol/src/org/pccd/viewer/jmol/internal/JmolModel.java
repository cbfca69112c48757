package org.pccd.viewer.jmol.internal;

import java.util.Locale;
import org.jmol.adapter.smarter.Atom;
import org.jmol.adapter.smarter.AtomSetCollection;
import org.jmol.adapter.smarter.Bond;
import org.jmol.viewer.Viewer;
import org.pccd.viewer.Scene;
import org.pccd.viewer.SceneAtom;

/** Hands the atoms and bonds of a scene to Jmol, which decides nothing about them itself. */
final class JmolModel {
    private static final int LAST_ELEMENT = 109;

    private JmolModel() {}

    static void load(Viewer viewer, Scene scene) {
        AtomSetCollection atoms = new AtomSetCollection("pccd", null, null, null);
        atoms.newAtomSet();
        atoms.setAtomSetName("structure");
        atoms.setInfo("loadState", "");
        for (SceneAtom atom : scene.atoms()) {
            Atom added = atoms.addNewAtom();
            boolean known = atom.element().atomicNumber() <= LAST_ELEMENT;
            added.elementSymbol = known ? atom.element().symbol() : "Xx";
            added.set((float) atom.x(), (float) atom.y(), (float) atom.z());
        }
        for (int[] bond : scene.bonds()) {
            atoms.addBond(new Bond(bond[0], bond[1], 1));
        }
        Internals.replaceModel(viewer, atoms);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }
}
