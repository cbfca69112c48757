package org.pccd.energy.relax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.energy.potential.Atoms;

/** Relaxations with a toy potential whose minimum is known. */
class RelaxerTest {
    private static final RelaxationSettings TIGHT = changed(RelaxationAlgorithm.FIRE, 1e-5, 3000);

    private static RelaxationSettings changed(RelaxationAlgorithm algorithm, double fmax, int steps) {
        return new RelaxationSettings(algorithm, true, fmax, steps, 0.2, 3, 1000, 0);
    }

    @ParameterizedTest
    @EnumSource
    void findsTheMinimumOfADistortedCrystal(RelaxationAlgorithm algorithm) {
        Relaxation r = relax(List.of(distorted(rockSalt(6.1), 1, 0.08)), TIGHT.with(algorithm))
                .get(0);
        assertEquals(RelaxationOutcome.CONVERGED, r.outcome());
        double best = bestConstant();
        assertEquals(energy(rockSalt(best)), r.energy(), 1e-6);
        assertEquals(Math.pow(best, 3), r.structure().lattice().volume(), 1e-3);
        assertTrue(r.energy() < r.startEnergy());
        assertEquals(r.structure().lattice().volume() / Math.pow(6.1, 3), r.volumeRatio(), 0.02);
    }

    @Test
    void keepsTheCellWhereItIsNotToBeRelaxed() {
        RelaxationSettings fixed = new RelaxationSettings(RelaxationAlgorithm.LBFGS, false, 1e-5, 500, 0.2, 3, 1000, 0);
        Structure start = distorted(rockSalt(5.5), 2, 0.05);
        Relaxation r = relax(List.of(start), fixed).get(0);
        assertEquals(RelaxationOutcome.CONVERGED, r.outcome());
        assertEquals(start.lattice(), r.structure().lattice());
        assertTrue(r.largestStress() > 0.01);
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSameInABatchAsAlone(RelaxationAlgorithm algorithm) {
        RelaxationSettings settings = changed(algorithm, 0.01, 300);
        List<Structure> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Structure one = distorted(rockSalt(5 + 0.05 * i), i, 0.1);
            many.add(i % 5 == 0 ? one.supercell(2, 1, 1) : one);
        }
        List<Relaxation> together = relax(many, settings);
        for (int i = 0; i < many.size(); i++) {
            Relaxation alone = relax(List.of(many.get(i)), settings).get(0);
            assertEquals(alone.outcome(), together.get(i).outcome());
            assertEquals(alone.steps(), together.get(i).steps());
            assertEquals(alone.structure(), together.get(i).structure());
        }
    }

    @Test
    void accountsForEachStructureWithTheReason() {
        Structure good = distorted(rockSalt(5.6), 3, 0.05);
        Structure unknown = new Structure(good.lattice(), List.of(Site.of(Element.Xe, 0, 0, 0)));
        Structure twice =
                new Structure(good.lattice(), List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, 1.001, 0, 0)));
        Structure shared = new Structure(
                good.lattice(), List.of(new Site(List.of(new Species(Element.Na, Double.NaN, 0.5)), 0, 0, 0)));
        Structure none = new Structure(good.lattice(), List.of());
        List<Relaxation> r = relax(List.of(shared, good, unknown, twice, none), RelaxationSettings.USUAL);
        assertEquals(
                List.of(
                        RelaxationOutcome.NO_ATOMS,
                        RelaxationOutcome.CONVERGED,
                        RelaxationOutcome.UNSUPPORTED_ELEMENT,
                        RelaxationOutcome.ATOMS_ON_ONE_PLACE,
                        RelaxationOutcome.NO_ATOMS),
                r.stream().map(Relaxation::outcome).toList());
        assertTrue(r.get(2).message().contains("Xe"), r.get(2).message());
        assertTrue(
                r.get(3).message().contains("atom 1 (Na) and atom 2 (Cl)"),
                r.get(3).message());
        assertEquals(twice, r.get(3).structure());
        assertFalse(r.get(3).outcome().usable());
    }

    @Test
    void stopsAtTheLimits() {
        Structure start = distorted(rockSalt(6.1), 4, 0.1);
        assertEquals(
                RelaxationOutcome.NOT_CONVERGED,
                relax(List.of(start), changed(RelaxationAlgorithm.FIRE, 1e-4, 5))
                        .get(0)
                        .outcome());
        assertEquals(
                RelaxationOutcome.EXPLODED,
                relax(
                                List.of(rockSalt(3.8)),
                                new RelaxationSettings(RelaxationAlgorithm.FIRE, true, 1e-3, 500, 0.2, 1.5, 1e6, 0))
                        .get(0)
                        .outcome());
        assertEquals(
                RelaxationOutcome.OUT_OF_TIME,
                relax(
                                List.of(start),
                                new RelaxationSettings(RelaxationAlgorithm.FIRE, true, 1e-6, 500, 0.2, 3, 1000, 1e-9))
                        .get(0)
                        .outcome());
        assertEquals(
                RelaxationOutcome.COLLAPSED,
                relax(
                                List.of(rockSalt(7.6)),
                                new RelaxationSettings(RelaxationAlgorithm.FIRE, true, 1e-3, 500, 0.2, 1.3, 1e6, 0))
                        .get(0)
                        .outcome());
    }

    @Test
    void keepsEachMomentWhereAsked() {
        List<Relaxation> found = new ArrayList<>();
        new Relaxer(new IonPairs(), RelaxationSettings.USUAL, true)
                .run(List.of(distorted(rockSalt(5.9), 5, 0.05)), found::add, Progress.NONE);
        Relaxation r = found.get(0);
        assertEquals(r.steps() + 1, r.trajectory().size());
        assertEquals(r.startEnergy(), r.trajectory().get(0).energy());
        assertEquals(r.energy(), r.trajectory().get(r.steps()).energy());
        assertEquals(r.structure(), r.trajectory().get(r.steps()).atoms().structure());
    }

    @Test
    void endsWhereTheUserCancels() {
        Progress cancelled = new Progress() {
            @Override
            public void begin(String task, long total, String unit) {}

            @Override
            public void done(long done, String message) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Relaxer relaxer = new Relaxer(new IonPairs(), RelaxationSettings.USUAL, false);
        assertThrows(CancellationException.class, () -> relaxer.run(List.of(rockSalt(5.6)), r -> {}, cancelled));
    }

    @Test
    void hasForcesThatAreDerivativesOfTheEnergy() {
        Structure s = distorted(rockSalt(5.4), 6, 0.2);
        Atoms atoms = Atoms.of(s);
        double[] forces = new IonPairs().evaluate(List.of(atoms)).get(0).forces();
        double[] numeric = new double[forces.length];
        for (int k = 0; k < forces.length; k++) {
            numeric[k] = -(moved(atoms, k, 1e-5) - moved(atoms, k, -1e-5)) / 2e-5;
        }
        assertArrayEquals(numeric, forces, 1e-6);
    }

    private static double moved(Atoms atoms, int k, double by) {
        double[] f = atoms.fractional();
        double[] shift = new double[3];
        shift[k % 3] = by;
        double[] df = atoms.lattice().toFractional(shift);
        for (int i = 0; i < 3; i++) {
            f[k - k % 3 + i] += df[i];
        }
        return new IonPairs()
                .evaluate(List.of(atoms.moved(atoms.lattice(), f)))
                .get(0)
                .energy();
    }

    private static List<Relaxation> relax(List<Structure> structures, RelaxationSettings settings) {
        List<Relaxation> found = new ArrayList<>();
        new Relaxer(new IonPairs(), settings, false).run(structures, found::add, Progress.NONE);
        found.sort(Comparator.comparingInt(Relaxation::number));
        assertEquals(structures.size(), found.size());
        return found;
    }

    private static double energy(Structure s) {
        return new IonPairs().evaluate(List.of(Atoms.of(s))).get(0).energy();
    }

    // Of the undistorted crystal, by bisection of the slope.
    private static double bestConstant() {
        double low = 5;
        double high = 6;
        while (high - low > 1e-8) {
            double a = (low + high) / 2;
            if (energy(rockSalt(a + 1e-6)) > energy(rockSalt(a - 1e-6))) {
                high = a;
            } else {
                low = a;
            }
        }
        return low;
    }

    static Structure rockSalt(double a) {
        double[][] corners = {{0, 0, 0}, {0, 0.5, 0.5}, {0.5, 0, 0.5}, {0.5, 0.5, 0}};
        List<Site> sites = new ArrayList<>();
        for (double[] c : corners) {
            sites.add(Site.of(Element.Na, c[0], c[1], c[2]));
        }
        for (double[] c : corners) {
            sites.add(Site.of(Element.Cl, c[0] + 0.5, c[1], c[2]));
        }
        return new Structure(Lattice.fromParameters(a, a, a, 90, 90, 90), sites);
    }

    static Structure distorted(Structure s, long seed, double by) {
        Random random = new Random(seed);
        double[][] m = s.lattice().matrix();
        for (double[] row : m) {
            for (int k = 0; k < 3; k++) {
                row[k] += by * random.nextGaussian();
            }
        }
        List<Site> sites = s.sites().stream()
                .map(site -> Site.of(
                        site.element(),
                        site.x() + by / 6 * random.nextGaussian(),
                        site.y() + by / 6 * random.nextGaussian(),
                        site.z() + by / 6 * random.nextGaussian()))
                .toList();
        return new Structure(new Lattice(m), sites);
    }
}
