package org.pccd.cli.internal;

import java.util.List;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

/**
 * A structure as JSON tells it.
 *
 * @param lattice rows a, b, c in Å
 * @param elements of the sites; of a site with several species, all of them joined by hyphens
 * @param fractional x, y, z of each site
 */
record CellData(double[][] lattice, List<String> elements, List<double[]> fractional) {
    static CellData of(Structure s) {
        return new CellData(
                s.lattice().matrix(),
                s.sites().stream().map(CellData::elements).toList(),
                s.sites().stream().map(Site::fractional).toList());
    }

    private static String elements(Site site) {
        return String.join(
                "-",
                site.species().stream()
                        .map(species -> species.element().symbol())
                        .toList());
    }
}
