package org.pccd.crystal.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.PeriodicDistances;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

/** Random structures, and other descriptions of the same structure. */
final class Crystals {
    private static final Element[] ELEMENTS = {Element.Na, Element.Ti, Element.O};

    private Crystals() {}

    /** One to eight sites of up to three elements, at least 1.2 Å apart; every third lattice is a symmetric one. */
    static Structure random(Random random) {
        return random(random, 9);
    }

    /** As {@link #random(Random)}, with a lattice without symmetry. */
    static Structure withoutSymmetry(Random random) {
        return random(random, 0);
    }

    private static Structure random(Random random, int kinds) {
        while (true) {
            Lattice lattice = lattice(random, kinds == 0 ? 3 : random.nextInt(kinds));
            List<Site> sites = new ArrayList<>();
            int n = 1 + random.nextInt(8);
            for (int i = 0; i < n; i++) {
                Element element = ELEMENTS[random.nextInt(ELEMENTS.length)];
                sites.add(Site.of(element, random.nextDouble(), random.nextDouble(), random.nextDouble()));
            }
            Structure structure = new Structure(lattice, sites);
            if (PeriodicDistances.shortest(structure).distance() > 1.2) {
                return structure;
            }
        }
    }

    private static Lattice lattice(Random random, int kind) {
        double a = 3 + 5 * random.nextDouble();
        double b = 3 + 5 * random.nextDouble();
        double c = 3 + 5 * random.nextDouble();
        return switch (kind) {
            case 0 -> Lattice.fromParameters(a, a, a, 90, 90, 90);
            case 1 -> Lattice.fromParameters(a, a, c, 90, 90, 120);
            case 2 -> Lattice.fromParameters(a, a, a, 60, 60, 60);
            default -> Lattice.fromParameters(a, b, c, angle(random), angle(random), angle(random));
        };
    }

    private static double angle(Random random) {
        return 65 + 50 * random.nextDouble();
    }

    /** The same crystal in another basis, from another origin, its sites in another order. */
    static Structure described(Structure s, Random random) {
        double[][] m = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        for (int i = 0; i < 3; i++) {
            int row = random.nextInt(3);
            int other = (row + 1 + random.nextInt(2)) % 3;
            int times = random.nextInt(5) - 2;
            for (int j = 0; j < 3; j++) {
                m[row][j] += times * m[other][j];
            }
        }
        double[] shift = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
        return supercell(moved(s, f -> new double[] {f[0] + shift[0], f[1] + shift[1], f[2] + shift[2]}), m, random);
    }

    /** The same crystal in a larger cell of these rows, its sites in another order. */
    static Structure supercell(Structure s, double[][] m, Random random) {
        double[][] rows = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    rows[i][j] += m[i][k] * s.lattice().get(k, j);
                }
            }
        }
        Lattice lattice = new Lattice(rows);
        int n = (int) Math.round(lattice.volume() / s.lattice().volume());
        List<Site> sites = new ArrayList<>();
        for (Site site : s.sites()) {
            List<double[]> images = new ArrayList<>();
            for (int i = 0; i < n * n * n && images.size() < n; i++) {
                double[] f = {site.x() + i % n, site.y() + i / n % n, site.z() + i / n / n};
                double[] g = lattice.toFractional(s.lattice().toCartesian(f));
                if (images.stream().noneMatch(h -> same(g, h))) {
                    images.add(g);
                }
            }
            images.forEach(g -> sites.add(new Site(site.species(), g[0], g[1], g[2])));
        }
        Collections.shuffle(sites, random);
        return new Structure(lattice, sites);
    }

    private static boolean same(double[] g, double[] h) {
        for (int i = 0; i < 3; i++) {
            double d = g[i] - h[i];
            if (Math.abs(d - Math.rint(d)) > 1e-6) {
                return false;
            }
        }
        return true;
    }

    /** All lengths times a factor. */
    static Structure scaled(Structure s, double factor) {
        double[] l = s.lattice().lengths();
        double[] a = s.lattice().angles();
        return new Structure(
                Lattice.fromParameters(factor * l[0], factor * l[1], factor * l[2], a[0], a[1], a[2]), s.sites());
    }

    /** Each site displaced by at most so many Å along x, y and z. */
    static Structure displaced(Structure s, double most, Random random) {
        return moved(s, f -> {
            double[] r = s.lattice().toCartesian(f);
            for (int i = 0; i < 3; i++) {
                r[i] += most * (2 * random.nextDouble() - 1);
            }
            return s.lattice().toFractional(r);
        });
    }

    private static Structure moved(Structure s, UnaryOperator<double[]> move) {
        return new Structure(
                s.lattice(),
                s.sites().stream()
                        .map(site -> {
                            double[] f = move.apply(site.fractional());
                            return new Site(site.species(), f[0], f[1], f[2]);
                        })
                        .toList());
    }
}
