package org.pccd.energy.hull;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.energy.hull.HullPlot.Kind;
import org.pccd.energy.hull.HullPlot.Mark;
import org.pccd.energy.hull.PhaseDiagram.Phase;
import org.pccd.plot.ColourScale;
import org.pccd.plot.Figure;
import org.pccd.plot.FigureStack;
import org.pccd.plot.TernaryFigure;

/** Pictures of hulls and of what was compared with them. */
public final class HullFigures {
    private static final double BIN = 0.04;
    // A few absurd energies shall not press all others into one bin.
    private static final double LEFT = -1;
    private static final double RIGHT = 3;

    /** Colours of energies above the hull, in eV per atom. */
    public static final ColourScale COLOURS = new ColourScale(0, 0.5);

    private HullFigures() {}

    /**
     * The hull of two elements: formation energy over composition.
     *
     * @param compared phases to show in it; those of other elements or without an energy are left out
     */
    public static Figure binary(PhaseDiagram diagram, List<Stability> compared) {
        requireElements(diagram, 2, "a binary hull");
        HullPlot plot = HullPlot.of(diagram, compared);
        String a = diagram.elements().get(0).symbol();
        String b = diagram.elements().get(1).symbol();
        List<Mark> stable = of(plot, m -> m.kind() == Kind.STABLE).stream()
                .sorted(Comparator.comparingDouble(Mark::x))
                .toList();
        Figure figure = Figure.line(
                        "Convex hull of " + a + "-" + b, "share of " + b + " atoms", "formation energy (eV/atom)")
                .series("stable, hull", xs(stable), ys(stable));
        points(figure, "known, above the hull", of(plot, m -> m.kind() == Kind.KNOWN));
        for (Group group : Group.values()) {
            points(figure, group.title, of(plot, m -> m.kind() == Kind.COMPARED && group == Group.of(m.aboveHull())));
        }
        stable.stream().filter(m -> !m.entry().elemental()).forEach(m -> figure.label(name(m.entry()), m.x(), m.y()));
        return figure.size(900, 560);
    }

    /**
     * The triangle of three elements: tie lines between stable phases, and the phases that were compared, coloured by
     * their energy above the hull.
     */
    public static TernaryFigure ternary(PhaseDiagram diagram, List<Stability> compared) {
        requireElements(diagram, 3, "a triangle");
        List<String> corners = diagram.elements().stream().map(Element::symbol).toList();
        TernaryFigure figure = new TernaryFigure("Phase diagram of " + String.join("-", corners), corners)
                .scale("above the hull (eV/atom)", COLOURS);
        for (List<Phase> facet : diagram.facets()) {
            for (int i = 0; i < 3; i++) {
                figure.line(
                        at(diagram, facet.get(i).entry()),
                        at(diagram, facet.get((i + 1) % 3).entry()));
            }
        }
        figure.points(
                "stable",
                diagram.stable().stream().map(p -> at(diagram, p.entry())).toList());
        List<Stability> shown = HullPlot.inside(diagram, compared);
        for (Group group : Group.values()) {
            List<Stability> in =
                    shown.stream().filter(s -> group == Group.of(s.aboveHull())).toList();
            figure.points(
                    group.title,
                    in.stream().map(s -> at(diagram, s.entry())).toList(),
                    in.stream().mapToDouble(Stability::aboveHull).toArray());
        }
        diagram.stable().stream()
                .filter(p -> !p.entry().elemental())
                .forEach(p -> figure.label(name(p.entry()), at(diagram, p.entry())));
        return figure;
    }

    /** Energies above the hull with the paper's two limits. */
    public static Figure histogram(List<Stability> compared) {
        StabilitySummary summary = known(compared);
        double[] shown = shown(compared);
        int outside = summary.known() - shown.length;
        DoubleSummaryStatistics range = DoubleStream.of(shown).summaryStatistics();
        String title = String.format(Locale.ROOT, "Energy above the hull of %,d structures", summary.known());
        return Figure.histogram(
                        title + (outside == 0 ? "" : ", " + outside + " of them outside"),
                        "energy above the hull (eV/atom)",
                        "structures")
                .values("compared", shown)
                .marks(new double[] {Stability.NEAR, Stability.METASTABLE})
                .bins((int) Math.max(1, (range.getMax() - range.getMin()) / BIN))
                .size(700, 450);
    }

    /** The energies that {@link #histogram} counts: all but a few absurd ones, in eV per atom. */
    public static double[] shown(List<Stability> compared) {
        return compared.stream()
                .mapToDouble(Stability::aboveHull)
                .filter(a -> a >= LEFT && a < RIGHT)
                .toArray();
    }

    /** Shares within the paper's two limits, in percent, beside those that the paper reports. */
    public static Figure shares(List<Stability> compared) {
        StabilitySummary summary = known(compared);
        return Figure.bar("Near the hull", "energy above the hull (eV/atom)", "share of the structures (%)")
                .categories(List.of("< " + Stability.NEAR, "< " + Stability.METASTABLE))
                .bars("these", summary.shares())
                .bars("paper, by DFT", StabilitySummary.paper())
                .yRange(0, 100)
                .size(450, 450);
    }

    /** The histogram with the paper's shares beside. */
    public static FigureStack stability(List<Stability> compared) {
        return FigureStack.row().add(histogram(compared)).add(shares(compared));
    }

    /** How near to the hull; each has a mark of its own, for those who do not see its colour. */
    private enum Group {
        NEAR("compared: < 0.08 eV/atom"),
        METASTABLE("compared: < 0.25 eV/atom"),
        UNSTABLE("compared: from 0.25 on"),
        UNKNOWN("compared: without energy");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        static Group of(double above) {
            return Double.isNaN(above)
                    ? UNKNOWN
                    : above < Stability.NEAR ? NEAR : above < Stability.METASTABLE ? METASTABLE : UNSTABLE;
        }
    }

    private static StabilitySummary known(List<Stability> compared) {
        StabilitySummary summary = StabilitySummary.of(compared);
        if (summary.known() == 0) {
            throw new PccdException("No energy above the hull is known, so there is no histogram of them.");
        }
        return summary;
    }

    private static List<Mark> of(HullPlot plot, Predicate<Mark> wanted) {
        return plot.marks().stream().filter(wanted).toList();
    }

    private static void points(Figure figure, String name, List<Mark> marks) {
        if (!marks.isEmpty()) {
            figure.points(name, xs(marks), ys(marks));
        }
    }

    private static double[] xs(List<Mark> marks) {
        return marks.stream().mapToDouble(Mark::x).toArray();
    }

    private static double[] ys(List<Mark> marks) {
        return marks.stream().mapToDouble(Mark::y).toArray();
    }

    private static void requireElements(PhaseDiagram diagram, int wanted, String what) {
        if (diagram.elements().size() != wanted) {
            throw new PccdException("Only " + wanted + " elements make " + what + "; this diagram has "
                    + diagram.elements().size() + ".");
        }
    }

    private static double[] at(PhaseDiagram diagram, EnergyEntry entry) {
        return diagram.elements().stream()
                .mapToDouble(e -> entry.composition().amount(e))
                .toArray();
    }

    private static String name(EnergyEntry entry) {
        return entry.composition().reducedFormula();
    }
}
