package org.pccd.energy.hull;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.pccd.core.PccdException;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;
import org.pccd.energy.hull.PhaseDiagram.Phase;
import org.pccd.plot.Figure;
import org.pccd.plot.TernaryFigure;

/** Pictures of hulls and of what was compared with them. */
public final class HullFigures {
    private static final double BIN = 0.04;
    // A few absurd energies shall not press all others into one bin.
    private static final double LEFT = -1;
    private static final double RIGHT = 3;

    private HullFigures() {}

    /**
     * The hull of two elements: formation energy over composition.
     *
     * @param compared phases to show in it; those of other elements or without an energy are left out
     */
    public static Figure binary(PhaseDiagram diagram, List<Stability> compared) {
        requireElements(diagram, 2, "a binary hull");
        String a = diagram.elements().get(0).symbol();
        String b = diagram.elements().get(1).symbol();
        Element second = diagram.elements().get(1);
        List<Phase> stable = diagram.stable().stream()
                .sorted((p, q) -> Double.compare(share(p.entry(), second), share(q.entry(), second)))
                .toList();
        List<Phase> others =
                diagram.phases().stream().filter(p -> !stable.contains(p)).toList();
        Figure figure = Figure.line(
                        "Convex hull of " + a + "-" + b, "share of " + b + " atoms", "formation energy (eV/atom)")
                .series("stable, hull", shares(stable, second), formation(stable));
        if (!others.isEmpty()) {
            figure.points("above the hull", shares(others, second), formation(others));
        }
        List<Stability> shown = inside(diagram, compared).stream()
                .filter(s -> !Double.isNaN(s.aboveHull()))
                .toList();
        if (!shown.isEmpty()) {
            figure.points(
                    "compared",
                    shown.stream().mapToDouble(s -> share(s.entry(), second)).toArray(),
                    shown.stream().mapToDouble(Stability::formationEnergy).toArray());
        }
        stable.stream()
                .filter(p -> !p.entry().elemental())
                .forEach(p -> figure.label(name(p.entry()), share(p.entry(), second), p.formationEnergy()));
        return figure;
    }

    /** The triangle of three elements: tie lines between stable phases, and the phases that were compared. */
    public static TernaryFigure ternary(PhaseDiagram diagram, List<Stability> compared) {
        requireElements(diagram, 3, "a triangle");
        List<String> corners = diagram.elements().stream().map(Element::symbol).toList();
        TernaryFigure figure = new TernaryFigure("Phase diagram of " + String.join("-", corners), corners);
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
        List<Stability> shown = inside(diagram, compared);
        group(figure, diagram, "near: < 0.08 eV/atom", shown, s -> s.aboveHull() < Stability.NEAR);
        group(
                figure,
                diagram,
                "metastable: < 0.25 eV/atom",
                shown,
                s -> s.aboveHull() >= Stability.NEAR && s.aboveHull() < Stability.METASTABLE);
        group(figure, diagram, "unstable: from 0.25 on", shown, s -> s.aboveHull() >= Stability.METASTABLE);
        group(figure, diagram, "without energy", shown, s -> Double.isNaN(s.aboveHull()));
        diagram.stable().stream()
                .filter(p -> !p.entry().elemental())
                .forEach(p -> figure.label(name(p.entry()), at(diagram, p.entry())));
        return figure;
    }

    /** Energies above the hull with the paper's two limits, and its shares beside those found. */
    public static Figure histogram(List<Stability> compared) {
        StabilitySummary summary = StabilitySummary.of(compared);
        if (summary.known() == 0) {
            throw new PccdException("No energy above the hull is known, so there is no histogram of them.");
        }
        double[] shown = compared.stream()
                .mapToDouble(Stability::aboveHull)
                .filter(a -> a >= LEFT && a < RIGHT)
                .toArray();
        int outside = summary.known() - shown.length;
        DoubleSummaryStatistics range = DoubleStream.of(shown).summaryStatistics();
        String shares = String.format(
                Locale.ROOT,
                "energy above the hull (eV/atom); < %.2f: %.2f %% (paper: 16.35 %%), < %.2f: %.2f %% (paper: 62.68 %%)",
                Stability.NEAR,
                100.0 * summary.near() / summary.known(),
                Stability.METASTABLE,
                100.0 * summary.metastable() / summary.known());
        String title = String.format(Locale.ROOT, "Energy above the hull of %,d structures", summary.known());
        return Figure.histogram(title + (outside == 0 ? "" : ", " + outside + " of them outside"), shares, "structures")
                .values("compared", shown)
                .marks(new double[] {Stability.NEAR, Stability.METASTABLE})
                .bins((int) Math.max(1, (range.getMax() - range.getMin()) / BIN))
                .size(900, 500);
    }

    private static void group(
            TernaryFigure figure, PhaseDiagram diagram, String name, List<Stability> all, Predicate<Stability> which) {
        figure.points(
                name,
                all.stream().filter(which).map(s -> at(diagram, s.entry())).toList());
    }

    private static List<Stability> inside(PhaseDiagram diagram, List<Stability> compared) {
        List<Stability> inside = new ArrayList<>();
        for (Stability s : compared) {
            if (!s.refused()
                    && diagram.elements().containsAll(s.entry().composition().elements())) {
                inside.add(s);
            }
        }
        return inside;
    }

    private static void requireElements(PhaseDiagram diagram, int wanted, String what) {
        if (diagram.elements().size() != wanted) {
            throw new PccdException("Only " + wanted + " elements make " + what + "; this diagram has "
                    + diagram.elements().size() + ".");
        }
    }

    private static double share(EnergyEntry entry, Element element) {
        Composition c = entry.composition();
        return c.amount(element) / c.atoms();
    }

    private static double[] shares(List<Phase> phases, Element element) {
        return phases.stream().mapToDouble(p -> share(p.entry(), element)).toArray();
    }

    private static double[] formation(List<Phase> phases) {
        return phases.stream().mapToDouble(Phase::formationEnergy).toArray();
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
