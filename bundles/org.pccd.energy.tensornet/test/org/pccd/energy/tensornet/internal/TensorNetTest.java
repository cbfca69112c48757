package org.pccd.energy.tensornet.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.energy.potential.Atoms;
import org.pccd.energy.potential.Potential;
import org.pccd.energy.potential.PotentialFault;
import org.pccd.energy.potential.PotentialResult;

/** What holds for any weights. */
class TensorNetTest {
    private static final Potential POTENTIAL = RandomNetwork.potential(1, 2);
    private static final double STEP = 2e-3;

    @AfterAll
    static void close() {
        POTENTIAL.close();
    }

    private static PotentialResult evaluate(Atoms atoms) {
        PotentialResult r = POTENTIAL.evaluate(List.of(atoms)).get(0);
        assertTrue(!r.refused(), r.message());
        return r;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8})
    void forcesAreDerivativesOfTheEnergyByPlace(int sites) {
        Atoms atoms = RandomNetwork.atoms(sites, sites);
        double[] forces = evaluate(atoms).forces();
        for (int k = 0; k < forces.length; k++) {
            double[] shift = new double[3];
            shift[k % 3] = STEP;
            double[] df = atoms.lattice().toFractional(shift);
            double change = energy(moved(atoms, k / 3, df, 1)) - energy(moved(atoms, k / 3, df, -1));
            assertEquals(-change / (2 * STEP), forces[k], 2e-3 * (1 + Math.abs(forces[k])));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6})
    void stressIsTheDerivativeOfTheEnergyByStrain(int sites) {
        Atoms atoms = RandomNetwork.atoms(10 + sites, sites);
        double[] stress = evaluate(atoms).stress();
        for (int k = 0; k < 9; k++) {
            double change = energy(strained(atoms, k / 3, k % 3, STEP)) - energy(strained(atoms, k / 3, k % 3, -STEP));
            double expected = change / (2 * STEP) / atoms.lattice().volume() * PotentialResult.GPA;
            assertEquals(expected, stress[k], 5e-3 * (1 + Math.abs(expected)));
        }
    }

    @Test
    void energyIsTheSameAndForcesTurnWithTheCrystal() {
        Atoms atoms = RandomNetwork.atoms(20, 7);
        double[][] turn = rotation(0.7, 1.9);
        PotentialResult before = evaluate(atoms);
        PotentialResult after =
                evaluate(atoms.moved(new Lattice(product(atoms.lattice().matrix(), turn)), atoms.fractional()));
        assertEquals(before.energy(), after.energy(), 1e-5);
        for (int i = 0; i < atoms.size(); i++) {
            double[] f = before.forces();
            double[][] turned = product(new double[][] {{f[3 * i], f[3 * i + 1], f[3 * i + 2]}}, turn);
            assertArrayEquals(
                    turned[0],
                    new double[] {after.forces()[3 * i], after.forces()[3 * i + 1], after.forces()[3 * i + 2]},
                    1e-4);
        }
    }

    @Test
    void aMirroredCrystalHasTheSameEnergy() {
        Atoms atoms = RandomNetwork.atoms(21, 6);
        double[][] mirror = {{1, 0, 0}, {0, 1, 0}, {0, 0, -1}};
        assertEquals(
                energy(atoms),
                energy(atoms.moved(new Lattice(product(atoms.lattice().matrix(), mirror)), atoms.fractional())),
                1e-5);
    }

    @Test
    void aSupercellHasAsManyTimesTheEnergyAndTheSameStress() {
        Structure s = RandomNetwork.crystal(22, 4);
        PotentialResult one = evaluate(Atoms.of(s));
        PotentialResult six = evaluate(Atoms.of(s.supercell(1, 2, 3)));
        assertEquals(6 * one.energy(), six.energy(), 1e-4);
        assertArrayEquals(one.stress(), six.stress(), 1e-3);
    }

    @Test
    void netForceIsZero() {
        double[] sum = new double[3];
        double[] forces = evaluate(RandomNetwork.atoms(23, 8)).forces();
        for (int k = 0; k < forces.length; k++) {
            sum[k % 3] += forces[k];
        }
        assertArrayEquals(new double[3], sum, 1e-9);
    }

    @Test
    void resultsDoNotDependOnTheBatchOrOnCollectedGarbage() {
        List<Atoms> batch = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            batch.add(RandomNetwork.atoms(100 + i, 1 + i % 8));
        }
        List<PotentialResult> together = POTENTIAL.evaluate(batch);
        for (int i = 0; i < batch.size(); i++) {
            if (i % 8 == 0) {
                System.gc();
            }
            PotentialResult alone = evaluate(batch.get(i));
            assertEquals(alone.energy(), together.get(i).energy());
            assertArrayEquals(alone.forces(), together.get(i).forces());
            assertArrayEquals(alone.stress(), together.get(i).stress());
        }
    }

    @Test
    void anAtomFarFromAllOthersHasOnlyItsOwnEnergy() {
        Structure lonely = new Structure(
                Lattice.fromParameters(20, 20, 20, 90, 90, 90), List.of(Site.of(Element.O, 0.1, 0.2, 0.3)));
        PotentialResult r = evaluate(Atoms.of(lonely));
        assertArrayEquals(new double[3], r.forces());
        assertArrayEquals(new double[9], r.stress());
    }

    @Test
    void energyIsSmoothWhereANeighbourComesIntoReach() {
        double before = energy(pair(4.5 + 1e-7));
        double after = energy(pair(4.5 - 1e-7));
        assertEquals(before, after, 1e-6);
    }

    @Test
    void refusesWhatItDoesNotKnowInItsPlaceOfTheBatch() {
        Atoms good = RandomNetwork.atoms(30, 3);
        Structure iron = new Structure(good.lattice(), List.of(Site.of(Element.Fe, 0, 0, 0)));
        Structure twice =
                new Structure(good.lattice(), List.of(Site.of(Element.O, 0, 0, 0), Site.of(Element.Na, 1e-4, 0, 0)));
        List<PotentialResult> r = POTENTIAL.evaluate(List.of(Atoms.of(iron), good, Atoms.of(twice)));
        assertEquals(PotentialFault.UNKNOWN_ELEMENT, r.get(0).fault());
        assertTrue(r.get(0).message().contains("Fe"));
        assertTrue(!r.get(1).refused());
        assertEquals(PotentialFault.COINCIDENT, r.get(2).fault());
    }

    private static Atoms pair(double distance) {
        return Atoms.of(new Structure(
                Lattice.fromParameters(20, 20, 20, 90, 90, 90),
                List.of(Site.of(Element.O, 0, 0, 0), Site.of(Element.Na, distance / 20, 0, 0))));
    }

    private static double energy(Atoms atoms) {
        return evaluate(atoms).energy();
    }

    private static Atoms moved(Atoms atoms, int i, double[] df, int sign) {
        double[] f = atoms.fractional();
        for (int k = 0; k < 3; k++) {
            f[3 * i + k] += sign * df[k];
        }
        return atoms.moved(atoms.lattice(), f);
    }

    private static Atoms strained(Atoms atoms, int i, int j, double by) {
        double[][] strain = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        strain[i][j] += by;
        return atoms.moved(new Lattice(product(atoms.lattice().matrix(), strain)), atoms.fractional());
    }

    private static double[][] rotation(double about, double tilt) {
        double[][] z = {{Math.cos(about), Math.sin(about), 0}, {-Math.sin(about), Math.cos(about), 0}, {0, 0, 1}};
        double[][] x = {{1, 0, 0}, {0, Math.cos(tilt), Math.sin(tilt)}, {0, -Math.sin(tilt), Math.cos(tilt)}};
        return product(z, x);
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][3];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }
}
