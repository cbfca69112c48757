package org.pccd.encoding.matrix.internal;

import java.util.List;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;

/** Writes a structure that is within the limits into the matrix. */
final class MatrixWriter {
    // A coordinate this little below 1 is written as 0, its neighbour in the crystal, not as its far end in the matrix.
    private static final double SEAM = 1e-6;

    private final Layout layout;
    private final double lengthUnit;

    MatrixWriter(Layout layout, double lengthUnit) {
        this.layout = layout;
        this.lengthUnit = lengthUnit;
    }

    /** @param columns the element of each column; species of other elements are left out */
    float[] write(Structure structure, List<Element> columns) {
        float[] tensor = new float[layout.size()];
        writeElements(tensor, columns);
        writeCell(tensor, structure.lattice());
        for (int i = 0; i < structure.sites().size(); i++) {
            writeSite(tensor, i, structure.sites().get(i), columns);
        }
        return tensor;
    }

    void writeElements(float[] tensor, List<Element> columns) {
        for (int column = 0; column < columns.size(); column++) {
            int row = Layout.ELEMENTS + columns.get(column).atomicNumber() - 1;
            tensor[layout.at(row, column)] = 1;
        }
    }

    private void writeCell(float[] tensor, Lattice lattice) {
        double[] lengths = lattice.lengths();
        double[] angles = lattice.angles();
        for (int axis = 0; axis < Layout.COLUMNS; axis++) {
            tensor[layout.at(Layout.LENGTHS, axis)] = (float) (lengths[axis] / lengthUnit);
            tensor[layout.at(Layout.ANGLES, axis)] = (float) (angles[axis] / 180);
        }
    }

    private void writeSite(float[] tensor, int place, Site site, List<Element> columns) {
        double[] f = site.fractional();
        for (int axis = 0; axis < Layout.COLUMNS; axis++) {
            double wrapped = Math.max(0, f[axis] - Math.floor(f[axis] + SEAM));
            tensor[layout.at(Layout.POSITIONS + place, axis)] = (float) wrapped;
        }
        for (Species species : site.species()) {
            int column = columns.indexOf(species.element());
            if (column >= 0) {
                tensor[layout.at(layout.occupancies() + place, column)] += (float) species.occupancy();
            }
        }
    }
}
