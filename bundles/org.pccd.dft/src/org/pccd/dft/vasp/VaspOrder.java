package org.pccd.dft.vasp;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;

/**
 * The order of atoms in VASP's files, where those of one element stand together, and the way back.
 *
 * @param elements in the order of the POSCAR
 * @param sites index in the structure of each atom of the POSCAR
 */
record VaspOrder(List<Element> elements, List<Integer> sites) {
    static VaspOrder of(Structure structure) {
        List<Element> elements = structure.elements();
        List<Integer> sites = IntStream.range(0, structure.sites().size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        (Integer i) -> elements.indexOf(structure.sites().get(i).element())))
                .toList();
        return new VaspOrder(elements, sites);
    }

    /** Number of atoms of each element. */
    List<Long> counts(Structure structure) {
        return elements.stream()
                .map(e ->
                        structure.sites().stream().filter(s -> s.element() == e).count())
                .toList();
    }

    /** Rows in the order of the structure. */
    double[][] back(double[][] rows) {
        double[][] ordered = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            ordered[sites.get(i)] = rows[i];
        }
        return ordered;
    }
}
