package org.pccd.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.plot.Figure;

/** Counts what structures are like, for figures. */
final class Distributions {
    private static final int MOST_ELEMENTS = 30;

    private final List<Double> sites = new ArrayList<>();
    private final List<Double> densities = new ArrayList<>();
    private final List<Double> volumes = new ArrayList<>();
    private final Map<Element, Integer> elements = new TreeMap<>();

    void add(Structure s) {
        sites.add((double) s.sites().size());
        densities.add(s.density());
        volumes.add(s.lattice().volume() / s.sites().size());
        s.elements().forEach(e -> elements.merge(e, 1, Integer::sum));
    }

    boolean empty() {
        return sites.isEmpty();
    }

    List<Figure> figures() {
        return List.of(
                Figure.histogram("Sites in the cell", "sites", "structures").values("structures", array(sites)),
                Figure.histogram("Density", "density (g/cm³)", "structures").values("structures", array(densities)),
                Figure.histogram("Volume per site", "volume per site (Å³)", "structures")
                        .values("structures", array(volumes)),
                elements());
    }

    private Figure elements() {
        List<Map.Entry<Element, Integer>> most = elements.entrySet().stream()
                .sorted(Map.Entry.<Element, Integer>comparingByValue().reversed())
                .limit(MOST_ELEMENTS)
                .toList();
        String title =
                elements.size() > MOST_ELEMENTS ? "The " + MOST_ELEMENTS + " most frequent elements" : "Elements";
        return Figure.bar(title, "element", "structures with it")
                .categories(most.stream().map(e -> e.getKey().symbol()).toList())
                .bars(
                        "structures",
                        most.stream().mapToDouble(Map.Entry::getValue).toArray());
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
