package org.pccd.energy.hull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.pccd.core.AtomicFiles;
import org.pccd.crystal.Element;
import org.pccd.energy.hull.HullPlot.Mark;

/** Pictures and tables of hulls as files, each with its provenance. Missing folders are made. */
public final class HullFiles {
    private HullFiles() {}

    /**
     * Writes a diagram as picture or table.
     *
     * @param file ends in .png, .svg or .csv
     * @throws org.pccd.core.PccdException where it has another suffix
     */
    public static void diagram(Path file, HullPlot plot, List<Stability> compared, HullProvenance about)
            throws IOException {
        folder(file);
        if (table(file)) {
            AtomicFiles.write(file, csv(plot, about));
        } else if (plot.diagram().elements().size() == 2) {
            HullFigures.binary(plot.diagram(), compared).about(about.text()).write(file);
        } else {
            HullFigures.ternary(plot.diagram(), compared).about(about.text()).write(file);
        }
    }

    /**
     * Writes the energies above the hull: as a picture the histogram with the paper's shares beside, as a table a row
     * for each phase.
     *
     * @param file ends in .png, .svg or .csv
     * @throws org.pccd.core.PccdException where it has another suffix, or no energy is known for a picture
     */
    public static void stability(Path file, List<Stability> compared, HullProvenance about) throws IOException {
        folder(file);
        if (table(file)) {
            StabilityTable.write(file, compared);
        } else {
            HullFigures.stability(compared).about(about.text()).write(file);
        }
    }

    private static boolean table(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static void folder(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
    }

    private static String csv(HullPlot plot, HullProvenance about) throws IOException {
        List<String> header = new ArrayList<>(List.of("kind", "formula", "id", "source", "line"));
        List<Element> elements = plot.diagram().elements();
        elements.forEach(e -> header.add("share_" + e.symbol()));
        header.addAll(List.of("formation_energy_per_atom", "e_above_hull", "method", "reference", "reference_sha256"));
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(header.toArray(String[]::new))
                .setRecordSeparator('\n')
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (Mark m : plot.marks()) {
                EnergyEntry e = m.entry();
                List<Object> row = new ArrayList<>(List.of(
                        m.kind().id(),
                        e.composition().reducedFormula(),
                        e.id(),
                        e.source(),
                        e.line() == 0 ? "" : e.line()));
                elements.forEach(x -> row.add(HullPlot.share(e.composition(), x)));
                row.add(number(m.formationEnergy()));
                row.add(number(m.aboveHull()));
                row.addAll(
                        List.of(e.scale().method(), about.reference(), about.sha256() == null ? "" : about.sha256()));
                printer.printRecord(row);
            }
        }
        return text.toString();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
