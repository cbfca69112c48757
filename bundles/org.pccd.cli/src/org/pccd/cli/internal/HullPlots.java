package org.pccd.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pccd.core.PccdException;
import org.pccd.energy.hull.HullFiles;
import org.pccd.energy.hull.HullPlot;
import org.pccd.energy.hull.HullProvenance;
import org.pccd.energy.hull.PhaseDiagram;
import org.pccd.energy.hull.Stability;

/**
 * Which pictures {@code pccd hull --plot} makes.
 *
 * @param diagram null where no system was asked for
 */
record HullPlots(PhaseDiagram diagram, List<Stability> compared, HullProvenance about) {
    private boolean histogram() {
        return compared.stream().anyMatch(s -> Double.isFinite(s.aboveHull()));
    }

    private boolean drawable() {
        return diagram != null && HullPlot.drawable(diagram.elements().size());
    }

    /**
     * Writes one picture into a file whose name ends in .svg, .png or .csv: that of the system where one was asked
     * for, else the histogram. For another name writes all pictures that there are, as PNG and SVG.
     *
     * @throws PccdException where there is nothing to draw
     */
    List<Path> write(Path base) throws IOException {
        if (base.getFileName().toString().toLowerCase(Locale.ROOT).matches(".+\\.(svg|png|csv)")) {
            if (diagram != null) {
                // Says what is wrong with one or four elements.
                HullFiles.diagram(base, HullPlot.of(diagram, compared), compared, about);
            } else {
                HullFiles.stability(base, compared, about);
            }
            return List.of(base);
        }
        if (!histogram() && !drawable()) {
            throw new PccdException("There is nothing to plot: compare phases that have energies, or name a --system"
                    + " of two or three elements.");
        }
        List<Path> files = new ArrayList<>();
        for (String suffix : new String[] {".png", ".svg"}) {
            if (histogram()) {
                Path file = beside(base, "histogram" + suffix);
                HullFiles.stability(file, compared, about);
                files.add(file);
            }
            if (drawable()) {
                HullPlot plot = HullPlot.of(diagram, compared);
                Path file = beside(base, plot.system() + suffix);
                HullFiles.diagram(file, plot, compared, about);
                files.add(file);
            }
        }
        return files;
    }

    private static Path beside(Path base, String name) {
        return base.resolveSibling(base.getFileName() + "-" + name);
    }
}
