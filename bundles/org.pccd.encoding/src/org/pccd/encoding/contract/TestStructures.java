package org.pccd.encoding.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Limits;

/**
 * The built-in structures: made here from the limits of an encoder, the same for the same limits. They need not exist
 * in nature; they are what a representation may meet.
 */
final class TestStructures {
    /** Larger cells are not tried, whatever the limit. */
    static final int MOST = 256;

    private static final double SPACE = 18; // Å^3 for each site, about the mean of inorganic crystals.

    private final Limits limits;
    private final List<Element> elements;
    private final List<TestStructure> all = new ArrayList<>();

    private TestStructures(Limits limits) {
        this.limits = limits;
        elements = new ArrayList<>(new TreeSet<>(limits.elements()));
    }

    static List<TestStructure> within(Limits limits) {
        TestStructures set = new TestStructures(limits);
        set.counts();
        set.cells();
        set.positions();
        if (limits.disorder()) {
            set.disorder();
        }
        return List.copyOf(set.all);
    }

    /** A structure of so many sites and elements in a cell of its own. */
    static Structure random(List<Element> elements, int sites, long seed) {
        Random random = new Random(seed);
        double edge = Math.cbrt(SPACE * sites);
        double[] lengths = random.doubles(3, 0.85, 1.2).map(x -> x * edge).toArray();
        double[] angles = random.doubles(3, 75, 105).toArray();
        return filled(cell(lengths, angles), elements, sites, random);
    }

    /** So many different elements of those that are declared, spread over the periodic table. */
    static List<Element> spread(Limits limits, int count) {
        List<Element> known = new ArrayList<>(new TreeSet<>(limits.elements()));
        List<Element> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(known.get((int) ((i + 0.5) * known.size() / count)));
        }
        return chosen;
    }

    private void counts() {
        TreeSet<Integer> sites = new TreeSet<>(List.of(1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 48, 64, 96, 128));
        sites.add(most());
        for (int n : sites.headSet(most(), true)) {
            TreeSet<Integer> species = new TreeSet<>(List.of(1, 2, 3, 4, limits.maxElements()));
            for (int k : species.headSet(Math.min(n, limits.maxElements()), true)) {
                add(n + " sites, " + k + " elements", random(spread(limits, k), n, 1000L * n + k));
            }
        }
    }

    private void cells() {
        add("small cube, 1 site", filled(cell(2.3, 2.3, 2.3, 90, 90, 90), 1));
        cells("large cube", 30, 30, 30, 90, 90, 90);
        cells("tetragonal", 4, 4, 9, 90, 90, 90);
        cells("orthorhombic", 4, 6, 9, 90, 90, 90);
        cells("hexagonal", 4, 4, 6.5, 90, 90, 120);
        cells("rhombohedral, acute", 5, 5, 5, 57, 57, 57);
        cells("rhombohedral, obtuse", 5, 5, 5, 109, 109, 109);
        cells("monoclinic", 5, 6, 7, 90, 118, 90);
        cells("triclinic, acute", 4, 6, 7, 65, 72, 80);
        cells("triclinic, obtuse", 4, 6, 7, 95, 103, 112);
        cells("skewed, acute", 6, 7, 8, 38, 45, 50);
        cells("skewed, obtuse", 6, 7, 8, 70, 130, 125);
        cells("flat", 3.5, 3.5, 28, 90, 90, 90);
        cells("needle", 9, 9, 2.8, 90, 90, 90);
    }

    private void positions() {
        int species = Math.min(2, limits.maxElements());
        if (most() >= 2) {
            at("rock salt", 4, 60, species, 0, 0, 0, 0.5, 0.5, 0.5);
            at("coordinates just below 1 and below 0", 5, 90, species, 1 - 1e-9, -1e-9, 1 - 1e-7, 0.5, 0.25, 0.5);
            at("coordinates outside the cell", 5, 90, species, 1, -0.25, 2, -0.5, 1.5, 3.5);
            at("coordinates with few digits", 6, 80, species, 1 / 3.0, 2 / 3.0, 0.25, 2 / 3.0, 1 / 3.0, 0.75);
        }
        at("one site at the origin", 3, 90, 1, 0, 0, 0);
        at("one site at a face", 3, 90, 1, 0.5, 0.5, 0);
        at("one site at 1, 1, 1", 3, 90, 1, 1, 1, 1);
    }

    private void disorder() {
        List<Species> mixed = spread(limits, Math.min(2, limits.maxElements())).stream()
                .map(e -> new Species(e, Double.NaN, 0.5))
                .toList();
        add("a mixed site", new Structure(cell(4, 4, 4, 90, 90, 90), List.of(new Site(mixed, 0, 0, 0))));
    }

    private int most() {
        return Math.min(MOST, limits.maxSites());
    }

    private void cells(String name, double a, double b, double c, double alpha, double beta, double gamma) {
        Lattice lattice = cell(a, b, c, alpha, beta, gamma);
        int few = Math.min(2, limits.maxSites());
        add(name + ", " + few + " sites", filled(lattice, few));
        int fits = Math.min(Math.min(12, most()), (int) (lattice.volume() / SPACE));
        if (fits > few) {
            add(name + ", " + fits + " sites", filled(lattice, fits));
        }
    }

    // Sites at the given fractional coordinates, species in turn.
    private void at(String name, double edge, double angle, int species, double... xyz) {
        List<Element> chosen = spread(limits, species);
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < xyz.length / 3; i++) {
            sites.add(Site.of(chosen.get(i % species), xyz[3 * i], xyz[3 * i + 1], xyz[3 * i + 2]));
        }
        add(name, new Structure(cell(edge, edge, edge, angle, angle, angle), sites));
    }

    private void add(String name, Structure structure) {
        all.add(new TestStructure(name, structure));
    }

    private Structure filled(Lattice lattice, int sites) {
        int species = Math.min(Math.min(2, sites), Math.min(limits.maxElements(), elements.size()));
        return filled(lattice, spread(limits, species), sites, new Random(all.size()));
    }

    private static Structure filled(Lattice lattice, List<Element> elements, int sites, Random random) {
        double apart = 0.55 * Math.cbrt(lattice.volume() / sites);
        List<double[]> places = new Scatter(lattice, random).places(sites, apart);
        List<Site> list = new ArrayList<>();
        for (int i = 0; i < sites; i++) {
            double[] f = places.get(i);
            list.add(Site.of(elements.get(i % elements.size()), f[0], f[1], f[2]));
        }
        return new Structure(lattice, list);
    }

    private static Lattice cell(double... p) {
        return Lattice.fromParameters(p[0], p[1], p[2], p[3], p[4], p[5]);
    }

    private static Lattice cell(double[] lengths, double[] angles) {
        return cell(lengths[0], lengths[1], lengths[2], angles[0], angles[1], angles[2]);
    }
}
