package org.pccd.cli.internal;

import java.util.function.UnaryOperator;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import picocli.CommandLine.Option;

/** Which cell structures are written in. */
class CellOptions {
    @Option(names = "--wrap", description = "Move all sites into the cell, coordinates in [0, 1).")
    private boolean wrap;

    /** What is to be done with each structure. */
    UnaryOperator<Structure> change() {
        return s -> wrap ? wrapped(s) : s;
    }

    private static Structure wrapped(Structure s) {
        return new Structure(
                s.lattice(),
                s.sites().stream()
                        .map(site -> new Site(site.species(), wrapped(site.x()), wrapped(site.y()), wrapped(site.z())))
                        .toList());
    }

    private static double wrapped(double f) {
        double w = f - Math.floor(f);
        return w < 1 ? w : 0;
    }
}
