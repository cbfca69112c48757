package org.pccd.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pccd.crystal.PeriodicDistances;
import org.pccd.crystal.Structure;

/** Numbers of one structure that samples are sorted and filtered by. */
public final class SampleValues {
    /** Sites in the cell as written. */
    public static final String SITES = "sites";

    /** Mass density in g/cm^3. */
    public static final String DENSITY = "density";

    /** Volume in Å^3 by site. */
    public static final String VOLUME = "volumePerSite";

    /** The shortest distance in Å between two sites, periodic images included. */
    public static final String DISTANCE = "shortestDistance";

    private SampleValues() {}

    /** Only finite ones, by name. */
    public static Map<String, Double> of(Structure structure) {
        Map<String, Double> values = new LinkedHashMap<>();
        int sites = structure.sites().size();
        values.put(SITES, (double) sites);
        values.put(DENSITY, structure.density());
        values.put(VOLUME, structure.lattice().volume() / sites);
        values.put(DISTANCE, PeriodicDistances.shortest(structure).distance());
        values.values().removeIf(v -> !Double.isFinite(v));
        return values;
    }
}
