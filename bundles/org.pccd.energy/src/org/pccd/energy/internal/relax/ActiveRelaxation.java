package org.pccd.energy.internal.relax;

import java.util.ArrayList;
import java.util.List;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.energy.potential.Atoms;
import org.pccd.energy.potential.PotentialResult;
import org.pccd.energy.relax.Relaxation;
import org.pccd.energy.relax.RelaxationAlgorithm;
import org.pccd.energy.relax.RelaxationFrame;
import org.pccd.energy.relax.RelaxationOutcome;
import org.pccd.energy.relax.RelaxationSettings;

/** One structure on its way. */
public final class ActiveRelaxation {
    private final int number;
    private final RelaxationSettings settings;
    private final Coordinates coordinates;
    private final Stepper stepper;
    private final double startVolume;
    private final long begun = System.nanoTime();
    private final List<RelaxationFrame> trajectory;

    private double[] x;
    private Atoms atoms;
    private int steps;
    private double startEnergy = Double.NaN;
    private double energy = Double.NaN;
    private double force = Double.NaN;
    private double stress = Double.NaN;
    private RelaxationOutcome outcome;
    private String message = "";

    /**
     * @param number of the structure in the input
     * @param keep whether all moments are kept
     */
    public ActiveRelaxation(int number, Atoms start, RelaxationSettings settings, boolean keep) {
        this.number = number;
        this.settings = settings;
        coordinates = new Coordinates(start, settings.cell());
        stepper = settings.algorithm() == RelaxationAlgorithm.FIRE
                ? new Fire(settings.longestStep())
                : new Lbfgs(settings.longestStep());
        startVolume = start.lattice().volume();
        x = coordinates.initial();
        atoms = start;
        trajectory = keep ? new ArrayList<>() : null;
    }

    /** What did not even begin. */
    public static Relaxation refused(int number, Structure structure, RelaxationOutcome outcome, String message) {
        return new Relaxation(
                number,
                outcome,
                message,
                structure,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0,
                1,
                0,
                List.of());
    }

    /** What to compute next. */
    public Atoms atoms() {
        return atoms;
    }

    /** Takes what was computed and goes a step; whether there is more to do. */
    public boolean advance(PotentialResult result) {
        if (result.refused()) {
            return end(RelaxationOutcome.of(result.fault(), steps > 0), result.message());
        }
        double[] forces = coordinates.forces(x, atoms, result);
        energy = result.energy();
        force = Coordinates.longest(forces);
        stress = 0;
        for (double s : result.stress()) {
            stress = Math.max(stress, Math.abs(s));
        }
        if (steps == 0) {
            startEnergy = energy;
        }
        if (trajectory != null) {
            trajectory.add(new RelaxationFrame(steps, atoms, energy, force));
        }
        return ended(result) ? false : move(forces);
    }

    private boolean ended(PotentialResult result) {
        double ratio = atoms.lattice().volume() / startVolume;
        double seconds = (System.nanoTime() - begun) * 1e-9;
        if (force <= settings.fmax()) {
            end(RelaxationOutcome.CONVERGED, "");
        } else if (ratio > settings.volumeFactor()) {
            end(RelaxationOutcome.EXPLODED, "the volume grew to " + (float) ratio + " times what it was");
        } else if (ratio < 1 / settings.volumeFactor()) {
            end(RelaxationOutcome.COLLAPSED, "the volume shrank to " + (float) ratio + " of what it was");
        } else if (steps > 0 && result.largestForce() > settings.explodedForce()) {
            end(RelaxationOutcome.EXPLODED, "a force grew to " + (float) result.largestForce() + " eV/Å");
        } else if (steps >= settings.steps()) {
            end(
                    RelaxationOutcome.NOT_CONVERGED,
                    "the largest force is " + (float) force + " eV/Å after " + steps + " steps");
        } else if (settings.seconds() > 0 && seconds > settings.seconds()) {
            end(
                    RelaxationOutcome.OUT_OF_TIME,
                    "the largest force is " + (float) force + " eV/Å after " + (float) seconds + " s");
        }
        return outcome != null;
    }

    private boolean move(double[] forces) {
        double[] step = stepper.step(x, forces, energy);
        for (int i = 0; i < x.length; i++) {
            x[i] += step[i];
        }
        steps++;
        try {
            atoms = coordinates.atoms(x);
            return true;
        } catch (PccdException e) {
            return end(RelaxationOutcome.COLLAPSED, "the cell lost its volume");
        }
    }

    private boolean end(RelaxationOutcome how, String why) {
        outcome = how;
        message = why;
        return false;
    }

    /** What came of it, once there is no more to do. */
    public Relaxation result() {
        return new Relaxation(
                number,
                outcome,
                message,
                atoms.structure(),
                startEnergy,
                energy,
                force,
                stress,
                steps,
                atoms.lattice().volume() / startVolume,
                (System.nanoTime() - begun) * 1e-9,
                trajectory == null ? List.of() : trajectory);
    }
}
