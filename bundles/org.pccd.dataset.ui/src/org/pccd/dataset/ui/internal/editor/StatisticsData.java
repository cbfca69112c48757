package org.pccd.dataset.ui.internal.editor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetStatistics;
import org.pccd.dataset.Histogram;
import org.pccd.dataset.PropertyColumn;
import org.pccd.dataset.Split;
import org.pccd.dataset.TableColumn;

/**
 * The figures of a split, ready to be drawn.
 *
 * @param structures number of structures
 * @param elements number of structures with each element
 * @param charts in the order of display
 */
record StatisticsData(int structures, Map<Element, Double> elements, List<Chart> charts) {
    private static final int BINS = 40;
    private static final int GROUPS = 230;

    /**
     * One chart: bars by category, or bins where there are no categories.
     *
     * @param column to filter by
     * @param width of a bin, from {@code start} on
     */
    record Chart(
            String column,
            String title,
            String label,
            List<String> categories,
            double start,
            double width,
            double[] counts) {}

    /** @param split null for all structures */
    static StatisticsData of(Dataset dataset, Split split, Progress progress) {
        DatasetStatistics s = dataset.summary(split);
        List<String> numbers = numeric(dataset);
        progress.begin("Count", numbers.size(), "columns");
        List<Chart> charts = new ArrayList<>();
        charts.add(bars("nsites", "Sites in the cell", s.sites()));
        charts.add(bars("nelements", "Number of elements", s.numberOfElements()));
        charts.add(groups(s));
        for (String name : numbers) {
            progress.check();
            charts.add(bins(dataset.table().column(name), dataset.histogram(name, BINS, split)));
            progress.done(charts.size());
        }
        Map<Element, Double> elements = new EnumMap<>(Element.class);
        s.elements()
                .forEach((symbol, n) -> elements.put(Element.bySymbol(symbol).orElseThrow(), (double) n));
        return new StatisticsData(s.structures(), elements, charts);
    }

    private static List<String> numeric(Dataset dataset) {
        List<String> names =
                new ArrayList<>(List.of("volume_per_site", "a", "b", "c", "alpha", "beta", "gamma", "volume"));
        dataset.info().properties().stream()
                .filter(p -> p.type() != PropertyColumn.Type.TEXT)
                .map(PropertyColumn::column)
                .forEach(names::add);
        return names;
    }

    private static Chart bars(String column, String title, Map<Integer, Integer> counts) {
        Map<String, Double> bars = new LinkedHashMap<>();
        counts.forEach((value, n) -> bars.put(Integer.toString(value), (double) n));
        double[] heights = bars.values().stream().mapToDouble(v -> v).toArray();
        return new Chart(column, title, "", List.copyOf(bars.keySet()), 0, 1, heights);
    }

    private static Chart groups(DatasetStatistics s) {
        boolean found = !s.spaceGroupsFound().isEmpty();
        Map<Integer, Integer> groups = found ? s.spaceGroupsFound() : s.spaceGroups();
        double[] counts = new double[GROUPS];
        groups.forEach((number, n) -> counts[number - 1] = n);
        int known = groups.values().stream().collect(Collectors.summingInt(n -> n));
        String unknown = known == s.structures() ? "" : "; unknown for " + (s.structures() - known);
        String title = "Space group" + (found ? " found" : " of the source") + unknown;
        return new Chart(found ? "spacegroup_found" : "spacegroup", title, "Number", List.of(), 0.5, 1, counts);
    }

    private static Chart bins(TableColumn column, Histogram h) {
        double[] counts = new double[h.counts().length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = h.counts()[i];
        }
        String missing = h.missing() == 0 ? "" : "; missing for " + String.format("%,d", h.missing());
        return new Chart(
                column.name(),
                column.title() + missing,
                column.unit(),
                List.of(),
                h.edges()[0],
                h.edges()[1] - h.edges()[0],
                counts);
    }
}
