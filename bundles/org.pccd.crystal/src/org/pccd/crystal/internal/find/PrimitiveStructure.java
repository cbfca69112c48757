package org.pccd.crystal.internal.find;

import java.util.ArrayList;
import java.util.List;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

/**
 * A structure in its primitive cell.
 *
 * @param sources for each site the index of the first site of the original that lies there
 */
public record PrimitiveStructure(Structure structure, int[] sources) {
    /**
     * The primitive cell within a tolerance of translations in Å; the structure in a reduced cell of its own lattice
     * where it is primitive already.
     *
     * @throws org.pccd.core.PccdException where the search would take long
     */
    public static PrimitiveStructure find(Structure structure, double tolerance) {
        Cell input = Cell.of(structure);
        Effort effort = new Effort();
        PrimitiveCell found =
                PrimitiveCell.find(input, tolerance, effort).orElseGet(() -> PrimitiveCell.whole(input, effort));
        double[][] positions = found.cell().positions();
        int[] sources = new int[positions.length];
        for (int i = input.size() - 1; i >= 0; i--) {
            sources[found.members()[i]] = i;
        }
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            double[] x = positions[i];
            sites.add(new Site(structure.sites().get(sources[i]).species(), x[0], x[1], x[2]));
        }
        return new PrimitiveStructure(new Structure(new Lattice(found.cell().rows()), sites), sources);
    }
}
