package org.pccd.crystal.symmetry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.internal.Mat3;
import org.pccd.crystal.internal.OperationText;

/** Random structures of a space group, and other descriptions of the same structure. */
final class RandomCrystals {
    private static final Element[] SPECIAL = {Element.Fe, Element.O, Element.Si};
    private static final double SAME = 1e-6;

    private final Random random;

    RandomCrystals(long seed) {
        random = new Random(seed);
    }

    /**
     * Three general orbits, which fix the group (two may by chance have more symmetry within a tolerance), and up to
     * three of any kind, in the reference setting.
     */
    Structure ofGroup(int number) {
        SpaceGroup group = SpaceGroups.byNumber(number);
        List<WyckoffPosition> positions = group.wyckoffPositions();
        List<Site> sites = new ArrayList<>();
        WyckoffPosition general = positions.get(positions.size() - 1);
        addOrbit(sites, group, general, Element.Na);
        addOrbit(sites, group, general, Element.Cl);
        addOrbit(sites, group, general, Element.K);
        for (int i = random.nextInt(SPECIAL.length + 1); i-- > 0; ) {
            addOrbit(sites, group, positions.get(random.nextInt(positions.size())), SPECIAL[i]);
        }
        return new Structure(lattice(group.crystalSystem(), Math.cbrt(sites.size() * 25.0)), sites);
    }

    private void addOrbit(List<Site> sites, SpaceGroup group, WyckoffPosition position, Element element) {
        OperationText.Affine a = OperationText.parseAffine(position.triplet());
        double[] x = plus(
                Mat3.multiply(a.matrix(), new double[] {random.nextDouble(), random.nextDouble(), random.nextDouble()}),
                a.shift());
        List<double[]> images = new ArrayList<>();
        for (SymmetryOperation op : group.operations()) {
            double[] y = op.apply(x);
            if (images.stream().noneMatch(z -> same(y, z))) {
                images.add(y);
                sites.add(Site.of(element, y[0], y[1], y[2]));
            }
        }
    }

    private static boolean same(double[] x, double[] y) {
        double worst = 0;
        for (int i = 0; i < 3; i++) {
            worst = Math.max(worst, Math.abs(x[i] - y[i] - Math.rint(x[i] - y[i])));
        }
        return worst < SAME;
    }

    private static double[] plus(double[] x, double[] y) {
        return new double[] {x[0] + y[0], x[1] + y[1], x[2] + y[2]};
    }

    private Lattice lattice(CrystalSystem system, double size) {
        double a = size * (0.8 + 0.2 * random.nextDouble());
        double b = size * (1.05 + 0.2 * random.nextDouble());
        double c = size * (1.3 + 0.2 * random.nextDouble());
        return switch (system) {
            case TRICLINIC -> Lattice.fromParameters(a, b, c, angle(), angle(), angle());
            case MONOCLINIC -> Lattice.fromParameters(a, b, c, 90, angle(), 90);
            case ORTHORHOMBIC -> Lattice.fromParameters(a, b, c, 90, 90, 90);
            case TETRAGONAL -> Lattice.fromParameters(a, a, c, 90, 90, 90);
            case TRIGONAL, HEXAGONAL -> Lattice.fromParameters(a, a, c, 90, 90, 120);
            case CUBIC -> Lattice.fromParameters(b, b, b, 90, 90, 90);
        };
    }

    private double angle() {
        return random.nextBoolean() ? 70 + 15 * random.nextDouble() : 95 + 15 * random.nextDouble();
    }

    /** Another basis of the same handedness, another origin, another order of the sites, and noise in Å. */
    Structure disguised(Structure s, double noise) {
        double[][] rows = s.lattice().matrix();
        for (int step = 0; step < 4; step++) {
            int i = random.nextInt(3);
            int j = (i + 1 + random.nextInt(2)) % 3;
            int f = random.nextBoolean() ? 1 : -1;
            for (int k = 0; k < 3; k++) {
                rows[i][k] += f * rows[j][k];
            }
        }
        Lattice lattice = new Lattice(rows);
        double[] shift = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
        List<Site> sites = new ArrayList<>();
        for (Site site : s.sites()) {
            double[] r = s.lattice().toCartesian(site.fractional());
            for (int k = 0; k < 3; k++) {
                r[k] += noise * (2 * random.nextDouble() - 1);
            }
            double[] x = plus(lattice.toFractional(r), shift);
            sites.add(Site.of(site.element(), x[0], x[1], x[2]));
        }
        Collections.shuffle(sites, random);
        return new Structure(lattice, sites);
    }
}
