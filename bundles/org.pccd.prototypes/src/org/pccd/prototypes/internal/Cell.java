package org.pccd.prototypes.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.PeriodicDistances;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.prototypes.Prototype;

/** The geometry of a prototype for a = 1 Å, computed once; a decoration then only scales it. */
public final class Cell {
    private final Prototype prototype;
    private final Lattice unit;
    private final Map<String, List<double[]>> positions = new LinkedHashMap<>();
    private final Map<Contact, Double> unitDistances = new LinkedHashMap<>();

    private Cell(Prototype prototype) {
        this.prototype = prototype;
        Lattice conventional = Bravais.conventional(prototype.lattice(), prototype.parameters(), 1);
        unit = Bravais.primitive(prototype.lattice(), conventional);
        prototype
                .sites()
                .forEach((role, sites) -> positions.put(
                        role,
                        sites.stream()
                                .map(s -> Coordinates.parse(s, prototype.parameters()))
                                .map(f -> wrap(unit.toFractional(conventional.toCartesian(f))))
                                .toList()));
        for (String text : prototype.contacts()) {
            Contact c = Contact.parse(text);
            unitDistances.put(c, shortest(c.first(), c.second()));
        }
    }

    public static Cell of(Prototype prototype) {
        return new Cell(prototype);
    }

    /** The smallest lattice constant a in Å at which no contact is shorter than its bond length: one of them fits. */
    public double scale(Decoration d) {
        return unitDistances.entrySet().stream()
                .mapToDouble(e -> e.getKey().length(d) / e.getValue())
                .max()
                .orElseThrow(() -> new IllegalStateException(prototype.id() + " has no contacts"));
    }

    /** The primitive cell, sites grouped by role in the order of the prototype's sites. */
    public Structure structure(Decoration d) {
        Lattice conventional = Bravais.conventional(prototype.lattice(), prototype.parameters(), scale(d));
        List<Site> sites = new ArrayList<>();
        positions.forEach(
                (role, all) -> all.forEach(f -> sites.add(Site.of(d.ion(role).element(), f[0], f[1], f[2]))));
        return new Structure(Bravais.primitive(prototype.lattice(), conventional), sites);
    }

    private double shortest(String first, String second) {
        PeriodicDistances distances = new PeriodicDistances(unit);
        double best = first.equals(second) ? distances.shortestTranslation() : Double.POSITIVE_INFINITY;
        for (double[] f : positions.get(first)) {
            for (double[] g : positions.get(second)) {
                best = f == g ? best : Math.min(best, distances.distance(f, g));
            }
        }
        return best;
    }

    private static double[] wrap(double[] f) {
        double[] w = new double[3];
        for (int i = 0; i < 3; i++) {
            // Rounding noise must not put a site that stands at 0 to 0.999...
            double clean = Math.rint(f[i] * 1e12) / 1e12;
            w[i] = clean - Math.floor(clean);
        }
        return w;
    }
}
