package org.pccd.encoding.pointcloud.internal;

import static org.pccd.encoding.pointcloud.internal.Layout.AXES;
import static org.pccd.encoding.pointcloud.internal.Layout.CELL;
import static org.pccd.encoding.pointcloud.internal.Layout.FIRST_LENGTH;
import static org.pccd.encoding.pointcloud.internal.Layout.LENGTH_UNIT;
import static org.pccd.encoding.pointcloud.internal.Layout.POINTS;
import static org.pccd.encoding.pointcloud.internal.Layout.POSITIONS;
import static org.pccd.encoding.pointcloud.internal.Layout.SPECIES;
import static org.pccd.encoding.pointcloud.internal.Layout.at;

import java.util.List;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.encoding.pointcloud.Profile;

/** Writes a structure that is within the limits into the tensor (iScience 28, 111659, "Point cloud representation"). */
final class TensorWriter {
    // A coordinate this little below 1 is written as 0, its neighbour in the crystal, not as its far end in the tensor.
    private static final double SEAM = 1e-6;

    private final Profile profile;

    TensorWriter(Profile profile) {
        this.profile = profile;
    }

    float[] write(Structure structure) {
        float[] tensor = new float[Layout.SIZE];
        List<Element> elements = structure.elements();
        int[] blocks = blocks(structure);
        for (int i = 0; i < blocks.length; i++) {
            Site site = structure.sites().get(i);
            int from = Layout.start(blocks[i], blocks.length);
            int to = Layout.start(blocks[i] + 1, blocks.length);
            writeSite(tensor, site, elements.indexOf(site.element()), from, to);
        }
        writeCell(tensor, structure.lattice());
        return tensor;
    }

    /** The block of points of each site: those of one species come together. */
    static int[] blocks(Structure structure) {
        List<Site> sites = structure.sites();
        int[] blocks = new int[sites.size()];
        int next = 0;
        for (Element element : structure.elements()) {
            for (int i = 0; i < blocks.length; i++) {
                if (sites.get(i).element() == element) {
                    blocks[i] = next++;
                }
            }
        }
        return blocks;
    }

    private void writeSite(float[] tensor, Site site, int slot, int from, int to) {
        double[] f = site.fractional();
        for (int point = from; point < to; point++) {
            for (int axis = 0; axis < AXES; axis++) {
                tensor[at(POSITIONS, point, axis)] = (float) coordinate(f[axis]);
            }
            tensor[at(SPECIES, point, slot)] = 1;
        }
    }

    private void writeCell(float[] tensor, Lattice lattice) {
        double[] angles = lattice.angles();
        double[] lengths = lattice.lengths();
        for (int point = 0; point < POINTS; point++) {
            for (int axis = 0; axis < AXES; axis++) {
                double value = point < FIRST_LENGTH ? angle(angles[axis] / 180) : lengths[axis] / LENGTH_UNIT;
                tensor[at(CELL, point, axis)] = (float) value;
            }
        }
    }

    private double coordinate(double f) {
        return profile == Profile.PAPER ? f : f - Math.floor(f + SEAM);
    }

    // The released program keeps four decimals of the angle in units of pi, which is 0.018 degrees.
    private double angle(double turns) {
        return profile == Profile.PAPER ? Math.rint(turns * 1e4) / 1e4 : turns;
    }
}
