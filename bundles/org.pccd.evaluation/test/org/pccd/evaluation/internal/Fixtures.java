package org.pccd.evaluation.internal;

import java.util.Arrays;
import java.util.List;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.evaluation.Evaluation;
import org.pccd.evaluation.Population;
import org.pccd.evaluation.Reference;
import org.pccd.evaluation.Sample;

/** Small structures for tests. */
final class Fixtures {
    private Fixtures() {}

    static Lattice cube(double a) {
        return Lattice.fromParameters(a, a, a, 90, 90, 90);
    }

    /** The CsCl type: one atom at the corner, one in the centre; a in Å. */
    static Structure pair(Element corner, Element centre, double a) {
        return new Structure(cube(a), List.of(Site.of(corner, 0, 0, 0), Site.of(centre, 0.5, 0.5, 0.5)));
    }

    static Structure simpleCubic(Element element, double a) {
        return new Structure(cube(a), List.of(Site.of(element, 0, 0, 0)));
    }

    static Reference reference(Structure... structures) {
        ReferenceIndex index = new ReferenceIndex("known", "all", "", rows -> Arrays.stream(rows)
                .mapToObj(i -> new KnownStructure("known " + i, structures[i]))
                .toList());
        for (int i = 0; i < structures.length; i++) {
            index.add(i, structures[i], true);
        }
        return index.complete();
    }

    /** @param total number of samples, unreadable ones included */
    static Population population(int total, Reference reference, Structure... structures) {
        List<Structure> all = Arrays.asList(structures);
        return new Population(
                all.stream()
                        .map(s -> new Sample("sample " + all.indexOf(s), "test", s))
                        .toList(),
                total,
                reference,
                Evaluation.MATCHER);
    }
}
