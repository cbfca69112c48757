package org.pccd.energy.hull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pccd.core.PccdException;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;
import org.pccd.energy.hull.PhaseDiagram.Phase;

/**
 * What a phase diagram of two or three elements shows, in coordinates of the plane; whoever draws it only scales. Of
 * two elements x is the share of the second and y the formation energy in eV per atom. Of three they are places in a
 * triangle whose left corner, at 0, 0, is the first element, its right corner, at 1, 0, the second, and its top the
 * third.
 *
 * @param marks what is stable last, so that nothing hides it
 * @param ties lines between stable phases that coexist
 */
public record HullPlot(PhaseDiagram diagram, List<Mark> marks, List<Tie> ties) {
    /** Height of the triangle. */
    public static final double TOP = Math.sqrt(3) / 2;

    public HullPlot {
        marks = List.copyOf(marks);
        ties = List.copyOf(ties);
    }

    /** What a mark stands for. */
    public enum Kind {
        /** A known phase above the hull. */
        KNOWN("known"),
        /** A phase that was compared with the hull. */
        COMPARED("compared"),
        /** A known phase on the hull. */
        STABLE("stable");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** Stable identifier. */
        public String id() {
            return id;
        }
    }

    /**
     * One phase.
     *
     * @param formationEnergy in eV per atom; NaN where it has no energy
     * @param aboveHull in eV per atom, likewise
     */
    public record Mark(Kind kind, double x, double y, double formationEnergy, double aboveHull, EnergyEntry entry) {
        /** Formula, name and energies in words. */
        public String text() {
            String name = entry.composition().reducedFormula() + (entry.id().isEmpty() ? "" : ", " + entry.id());
            String energies = Double.isNaN(aboveHull)
                    ? "energy not known"
                    : String.format(
                            Locale.ROOT,
                            "formation energy %.3f eV/atom, %.3f above the hull",
                            formationEnergy,
                            aboveHull);
            return name + " (" + kind.id() + "): " + energies;
        }
    }

    /** A line from one place to another. */
    public record Tie(double x1, double y1, double x2, double y2) {}

    /** Whether a diagram of so many elements can be drawn in the plane. */
    public static boolean drawable(int elements) {
        return elements == 2 || elements == 3;
    }

    /**
     * @param compared phases to show in it; those of other elements, those that were refused and, of two elements,
     *     those without an energy are left out
     * @throws PccdException where the diagram has not two or three elements
     */
    public static HullPlot of(PhaseDiagram diagram, List<Stability> compared) {
        int elements = diagram.elements().size();
        if (!drawable(elements)) {
            throw new PccdException(
                    "A phase diagram of " + elements + " elements cannot be drawn; choose a system of two or three.");
        }
        List<Mark> marks = new ArrayList<>();
        for (Phase p : diagram.phases()) {
            if (!p.stable()) {
                marks.add(mark(diagram, Kind.KNOWN, p));
            }
        }
        for (Stability s : inside(diagram, compared)) {
            if (elements == 3 || !Double.isNaN(s.aboveHull())) {
                marks.add(mark(diagram, Kind.COMPARED, s.entry(), s.formationEnergy(), s.aboveHull()));
            }
        }
        for (Phase p : diagram.stable()) {
            marks.add(mark(diagram, Kind.STABLE, p));
        }
        List<Tie> ties = new ArrayList<>();
        for (List<Phase> facet : diagram.facets()) {
            for (int i = 0; i < (elements == 2 ? 1 : 3); i++) {
                Mark a = mark(diagram, Kind.STABLE, facet.get(i));
                Mark b = mark(diagram, Kind.STABLE, facet.get((i + 1) % elements));
                ties.add(new Tie(a.x, a.y, b.x, b.y));
            }
        }
        return new HullPlot(diagram, marks, ties);
    }

    /** Those of the compared phases that have no other elements than the diagram, and were not refused. */
    static List<Stability> inside(PhaseDiagram diagram, List<Stability> compared) {
        return compared.stream()
                .filter(s -> !s.refused()
                        && diagram.elements()
                                .containsAll(s.entry().composition().elements()))
                .toList();
    }

    private static Mark mark(PhaseDiagram diagram, Kind kind, Phase p) {
        return mark(diagram, kind, p.entry(), p.formationEnergy(), p.aboveHull());
    }

    private static Mark mark(PhaseDiagram diagram, Kind kind, EnergyEntry entry, double formation, double above) {
        List<Element> elements = diagram.elements();
        double second = share(entry.composition(), elements.get(1));
        if (elements.size() == 2) {
            return new Mark(kind, second, formation, formation, above, entry);
        }
        double third = share(entry.composition(), elements.get(2));
        return new Mark(kind, second + third / 2, TOP * third, formation, above, entry);
    }

    /** Share of the atoms. */
    static double share(Composition composition, Element element) {
        return composition.amount(element) / composition.atoms();
    }

    /** Names of the elements joined by hyphens, such as {@code Li-Fe-O}. */
    public String system() {
        return String.join("-", diagram.elements().stream().map(Element::symbol).toList());
    }

    /**
     * The mark that is meant by a place; of those at one place the last drawn.
     *
     * @param reach largest distance
     * @param xScale by which distances along x are multiplied before they are compared, as on a screen
     */
    public Optional<Mark> at(double x, double y, double reach, double xScale, double yScale) {
        Mark found = null;
        double least = reach;
        for (Mark m : marks) {
            double distance = Math.hypot((m.x - x) * xScale, (m.y - y) * yScale);
            if (distance <= least) {
                least = distance;
                found = m;
            }
        }
        return Optional.ofNullable(found);
    }
}
