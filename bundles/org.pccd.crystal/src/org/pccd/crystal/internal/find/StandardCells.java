package org.pccd.crystal.internal.find;

import java.util.ArrayList;
import java.util.List;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.internal.Mat3;
import org.pccd.crystal.symmetry.StandardCell;

/** Builds standard cells of a structure. */
final class StandardCells {
    private static final double EDGE = 1e-9;

    private final Structure structure;
    private final ReferenceGroup reference;
    private final Settled settled;
    private final int[] sources;
    private final double[][] rows;
    private final double[][] toStandard;

    StandardCells(Structure structure, ReferenceGroup reference, PrimitiveCell primitive, Settled settled) {
        this.structure = structure;
        this.reference = reference;
        this.settled = settled;
        int[] members = primitive.members();
        sources = new int[primitive.cell().size()];
        for (int i = members.length - 1; i >= 0; i--) {
            sources[members[i]] = i;
        }
        double[][] basis = Mat3.of(settled.frame().basis());
        rows = Mat3.multiply(Mat3.transpose(basis), primitive.cell().rows());
        toStandard = Mat3.multiply(Mat3.inverse(basis), Mat3.transpose(Mat3.of(primitive.expansion())));
    }

    StandardCell standardised() {
        return centred(settled.lattice(), settled.exact());
    }

    StandardCell conventional() {
        return centred(new Lattice(rows), settled.found());
    }

    private StandardCell centred(Lattice lattice, double[][] positions) {
        List<Site> sites = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            for (double[] t : reference.centrings()) {
                double[] x = positions[i];
                sites.add(site(i, new double[] {x[0] + t[0], x[1] + t[1], x[2] + t[2]}));
                from.add(sources[i]);
            }
        }
        return cell(lattice, sites, toStandard, settled.frame().shift(), from);
    }

    StandardCell primitive() {
        double[][] basis = reference.primitive();
        double[][] inverse = Mat3.inverse(basis);
        List<Site> sites = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        for (int i = 0; i < settled.exact().length; i++) {
            sites.add(site(i, Mat3.multiply(inverse, settled.exact()[i])));
            from.add(sources[i]);
        }
        double[][] vectors =
                Mat3.multiply(Mat3.transpose(basis), settled.lattice().matrix());
        double[] shift = Mat3.multiply(inverse, settled.frame().shift());
        return cell(new Lattice(vectors), sites, Mat3.multiply(inverse, toStandard), shift, from);
    }

    private StandardCell cell(
            Lattice lattice, List<Site> sites, double[][] matrix, double[] shift, List<Integer> from) {
        int[] origin = from.stream().mapToInt(i -> i).toArray();
        return new StandardCell(new Structure(lattice, sites), reference.group(), matrix, shift.clone(), origin);
    }

    private Site site(int i, double[] x) {
        double[] w = new double[3];
        for (int k = 0; k < 3; k++) {
            double f = x[k] - Math.floor(x[k]);
            w[k] = f < EDGE || f > 1 - EDGE ? 0 : f;
        }
        return new Site(structure.sites().get(sources[i]).species(), w[0], w[1], w[2]);
    }
}
