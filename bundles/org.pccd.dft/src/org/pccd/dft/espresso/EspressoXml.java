package org.pccd.dft.espresso;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.dft.DftResult;
import org.pccd.dft.Units;
import org.pccd.dft.internal.XmlTree;
import org.w3c.dom.Element;

/** The results that pw.x writes as XML at its end, in Hartree atomic units. */
final class EspressoXml {
    // A positive stress of pw.x is that of a compressed cell.
    private static final double STRESS = -Units.HARTREE / Math.pow(Units.BOHR, 3) * Units.EV_PER_CUBIC_ANGSTROM;

    private final Element output;

    private EspressoXml(Element output) {
        this.output = output;
    }

    /** Null where the file is not complete. */
    static EspressoXml read(Path file) throws IOException {
        Element root = XmlTree.read(file);
        Element output = root == null ? null : XmlTree.child(root, "output");
        return output == null || XmlTree.child(root, "closed") == null ? null : new EspressoXml(output);
    }

    boolean densityConverged() {
        return flag("scf_conv");
    }

    boolean relaxed() {
        return flag("opt_conv");
    }

    private boolean flag(String of) {
        Element e = XmlTree.at(output, "convergence_info", of, "convergence_achieved");
        return e != null && e.getTextContent().strip().equals("true");
    }

    DftResult result(Structure given, int steps, String program) {
        double[] forces = numbers("forces");
        double[] stress = numbers("stress");
        Element moment = XmlTree.at(output, "magnetization", "total");
        Element spin = XmlTree.at(output, "magnetization", "lsda");
        boolean polarised = spin != null && spin.getTextContent().strip().equals("true");
        return new DftResult(
                Double.parseDouble(XmlTree.at(output, "total_energy", "etot").getTextContent()) * Units.HARTREE,
                forces == null ? null : Units.times(rows(forces), Units.HARTREE / Units.BOHR),
                stress == null ? null : Units.times(rows(stress), STRESS),
                structure(given),
                Math.max(1, steps),
                polarised && moment != null
                        ? Double.valueOf(moment.getTextContent().strip())
                        : null,
                program,
                List.of());
    }

    private Structure structure(Structure given) {
        Element atoms = XmlTree.child(output, "atomic_structure");
        Element cell = XmlTree.child(atoms, "cell");
        double[][] vectors = new double[3][];
        for (int i = 0; i < 3; i++) {
            vectors[i] = numbers(XmlTree.child(cell, "a" + (i + 1)));
        }
        Lattice lattice = new Lattice(Units.times(vectors, Units.BOHR));
        List<Element> positions = XmlTree.children(XmlTree.child(atoms, "atomic_positions"), "atom");
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            double[] f = lattice.toFractional(Units.times(new double[][] {numbers(positions.get(i))}, Units.BOHR)[0]);
            sites.add(new Site(given.sites().get(i).species(), f[0], f[1], f[2]));
        }
        return new Structure(lattice, sites);
    }

    private double[] numbers(String name) {
        Element e = XmlTree.child(output, name);
        return e == null ? null : numbers(e);
    }

    private static double[] numbers(Element e) {
        return Arrays.stream(e.getTextContent().strip().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double[][] rows(double[] all) {
        double[][] rows = new double[all.length / 3][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(all, 3 * i, 3 * i + 3);
        }
        return rows;
    }
}
