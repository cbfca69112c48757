package org.pccd.report.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.plot.StructurePictures;
import org.pccd.report.ExportItem;

/** The structures of a report, the first ones with a picture, and what all of them are like. */
public final class StructureTable {
    // Shown in columns of their own, or the same for all and told above the table.
    private static final Set<String> TOLD = Set.of("formula", "run", "run_created", "profile", "seed", "sampler");
    private static final int MOST_COLUMNS = 8;

    /** A structure in the table; facts as texts. */
    private record Row(String picture, String name, String formula, String cell, Map<String, String> facts) {}

    private final int limit;
    private final int size;
    private final StructurePictures.Painter painter;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final Distributions distributions = new Distributions();
    private int count;

    /**
     * @param limit so many are listed
     * @param size of a picture in pixels
     * @param painter null: no pictures
     */
    public StructureTable(int limit, int size, StructurePictures.Painter painter) {
        this.limit = limit;
        this.size = size;
        this.painter = painter;
    }

    public void add(ExportItem item) {
        try {
            Structure structure = item.structure().get();
            distributions.add(structure);
            count++;
            if (rows.size() < limit) {
                rows.add(row(item, structure));
            }
        } catch (PccdException e) {
            refused.add(item.name() + ": " + e.getMessage());
        }
    }

    private Row row(ExportItem item, Structure s) {
        double[] l = s.lattice().lengths();
        double[] a = s.lattice().angles();
        String cell = String.format(
                Locale.ROOT,
                "%.3f, %.3f, %.3f Å; %.1f, %.1f, %.1f°; %.1f Å³; %d sites",
                l[0],
                l[1],
                l[2],
                a[0],
                a[1],
                a[2],
                s.lattice().volume(),
                s.sites().size());
        return new Row(picture(item, s), item.name(), s.formula(), cell, item.facts());
    }

    private String picture(ExportItem item, Structure s) {
        if (painter == null) {
            return "";
        }
        try {
            // Twice as many pixels, for sharp screens and paper.
            byte[] png = Pictures.png(painter.draw(s, 2 * size, 2 * size, 0xFFFFFF));
            return Html.picture(png, item.name() + ", " + s.formula(), size);
        } catch (PccdException e) {
            return Html.cell(e.getMessage());
        }
    }

    public int count() {
        return count;
    }

    public int listed() {
        return rows.size();
    }

    public List<String> refused() {
        return refused;
    }

    /** Figures and table. */
    public void write(Html html) {
        if (!distributions.empty()) {
            html.heading(2, "What the " + count + " structures are like");
            int n = 0;
            for (var figure : distributions.figures()) {
                html.svg(figure.inlineSvg("distribution-" + n++ + "-"));
            }
        }
        html.heading(2, "Structures");
        html.paragraph(
                count > rows.size()
                        ? "The first " + rows.size() + " of " + count + " structures are listed."
                        : count + " structures.");
        if (!refused.isEmpty()) {
            html.paragraph(refused.size() + " could not be read: "
                    + String.join("; ", refused.stream().limit(20).toList())
                    + (refused.size() > 20 ? " and so on." : ""));
        }
        Set<String> facts = new LinkedHashSet<>();
        rows.forEach(r -> facts.addAll(r.facts().keySet()));
        List<String> columns = facts.stream()
                .filter(f -> !TOLD.contains(f))
                .limit(MOST_COLUMNS)
                .toList();
        List<String> headings = new ArrayList<>(List.of("Picture", "Name", "Formula", "Cell"));
        headings.addAll(columns);
        html.table(headings, rows.stream().map(r -> cells(r, columns)).toList());
    }

    private static List<String> cells(Row row, List<String> columns) {
        List<String> cells = new ArrayList<>();
        cells.add(row.picture());
        cells.add(Html.cell(row.name()));
        cells.add(Html.cell(row.formula()));
        cells.add(Html.cell(row.cell()));
        columns.forEach(c -> cells.add(Html.cell(row.facts().getOrDefault(c, ""))));
        return cells;
    }
}
