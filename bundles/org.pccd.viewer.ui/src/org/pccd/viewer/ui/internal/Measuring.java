package org.pccd.viewer.ui.internal;

import java.util.ArrayList;
import java.util.List;
import org.pccd.viewer.Measurement;
import org.pccd.viewer.SceneAtom;
import org.pccd.viewer.ui.StructureCanvas;
import org.pccd.viewer.ui.StructurePanel;

/** Collects clicked atoms and makes a measurement of each two, three or four. */
public final class Measuring {
    private final StructurePanel panel;
    private final List<SceneAtom> atoms = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private int wanted;

    public Measuring(StructurePanel panel) {
        this.panel = panel;
    }

    /** Starts: two atoms for a distance, three for an angle, four for a dihedral angle, 0 to stop. */
    public void start(int newWanted) {
        wanted = newWanted;
        atoms.clear();
    }

    /** How many atoms make a measurement, 0 where none is made. */
    public int wanted() {
        return wanted;
    }

    /** Takes a clicked atom; false where nothing is measured. */
    public boolean take(SceneAtom atom) {
        if (wanted == 0) {
            return false;
        }
        StructureCanvas canvas = panel.active();
        if (atom == null || atoms.contains(atom)) {
            atoms.clear();
        } else {
            atoms.add(atom);
        }
        canvas.mark(atoms.stream().map(SceneAtom::site).toList());
        if (atoms.size() == wanted) {
            List<Measurement> all = new ArrayList<>(canvas.measurements());
            all.add(new Measurement(atoms));
            atoms.clear();
            canvas.mark(List.of());
            canvas.setMeasurements(all);
            tell();
        }
        return true;
    }

    /** Removes all measurements. */
    public void clear() {
        atoms.clear();
        panel.canvases().forEach(c -> c.setMeasurements(List.of()));
        tell();
    }

    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
