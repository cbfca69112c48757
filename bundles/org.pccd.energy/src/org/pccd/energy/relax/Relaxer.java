package org.pccd.energy.relax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.energy.internal.relax.ActiveRelaxation;
import org.pccd.energy.potential.Atoms;
import org.pccd.energy.potential.Potential;
import org.pccd.energy.potential.PotentialException;
import org.pccd.energy.potential.PotentialResult;

/**
 * Relaxes many structures at once: all that are active go one step together, those that are done leave, and others take
 * their places. They do not influence each other.
 */
public final class Relaxer {
    private final Potential potential;
    private final RelaxationSettings settings;
    private final boolean trajectories;

    /**
     * @param potential closed by the caller
     * @param trajectories whether each moment is kept, which takes memory
     */
    public Relaxer(Potential potential, RelaxationSettings settings, boolean trajectories) {
        this.potential = potential;
        this.settings = settings;
        this.trajectories = trajectories;
    }

    /**
     * Relaxes all; each ends in a result of its own.
     *
     * @param each takes the results as they come, on the calling thread
     * @throws java.util.concurrent.CancellationException where the user cancels; results told before are complete
     * @throws org.pccd.core.PccdException where the machine or the library fails, rather than a structure
     */
    public void run(List<Structure> structures, Consumer<Relaxation> each, Progress progress) {
        progress.begin("Relax", structures.size(), "structures");
        // The largest first, so that none of them is left alone at the end; neighbours in the order are of like size.
        Iterator<Integer> waiting = IntStream.range(0, structures.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        (Integer i) -> -structures.get(i).sites().size()))
                .iterator();
        List<ActiveRelaxation> active = new ArrayList<>();
        int ended = 0;
        long energies = 0;
        while (waiting.hasNext() || !active.isEmpty()) {
            progress.check();
            ended += fill(active, waiting, structures, each);
            energies += active.size();
            ended += advance(active, each);
            progress.done(ended, active.size() + " active, " + energies + " energies computed");
        }
    }

    // Returns how many were refused at once.
    private int fill(
            List<ActiveRelaxation> active,
            Iterator<Integer> waiting,
            List<Structure> structures,
            Consumer<Relaxation> each) {
        int refused = 0;
        int atoms = active.stream().mapToInt(a -> a.atoms().size()).sum();
        while (waiting.hasNext() && atoms < potential.batchAtoms()) {
            int i = waiting.next();
            try {
                Atoms start = Atoms.of(structures.get(i));
                active.add(new ActiveRelaxation(i, start, settings, trajectories));
                atoms += start.size();
            } catch (PotentialException e) {
                RelaxationOutcome outcome = RelaxationOutcome.of(e.fault(), false);
                each.accept(ActiveRelaxation.refused(i, structures.get(i), outcome, e.getMessage()));
                refused++;
            }
        }
        return refused;
    }

    // Returns how many are done.
    private int advance(List<ActiveRelaxation> active, Consumer<Relaxation> each) {
        List<PotentialResult> results =
                potential.evaluate(active.stream().map(ActiveRelaxation::atoms).toList());
        List<ActiveRelaxation> going = new ArrayList<>(active.size());
        List<ActiveRelaxation> done = new ArrayList<>();
        for (int k = 0; k < active.size(); k++) {
            ActiveRelaxation a = active.get(k);
            (a.advance(results.get(k)) ? going : done).add(a);
        }
        active.clear();
        active.addAll(going);
        done.forEach(a -> each.accept(a.result()));
        return done.size();
    }
}
