package org.pccd.cli.internal;

import java.nio.file.Path;
import java.util.List;
import org.pccd.core.Problem;
import org.pccd.energy.hull.EnergyRows;
import org.pccd.energy.hull.EnergyScale;
import org.pccd.energy.hull.HullPoint;
import org.pccd.energy.hull.PhaseDiagram;
import org.pccd.energy.hull.ReferenceSet;
import org.pccd.energy.hull.Stability;
import org.pccd.energy.hull.StabilitySummary;

/** What {@code pccd hull} found; energies in eV per atom, null where one is not known. */
record HullReport(
        Reference reference,
        StabilitySummary counts,
        List<Row> phases,
        List<Problem> unreadable,
        Diagram diagram,
        List<String> files) {
    /** The phases that the hull is made of. */
    record Reference(
            String source,
            int entries,
            int elements,
            String quantity,
            String method,
            int otherMethods,
            List<Problem> problems) {
        static Reference of(Path source, EnergyRows.References references) {
            ReferenceSet set = references.set();
            EnergyScale scale = set.scale();
            return new Reference(
                    source.toString(),
                    set.entries().size(),
                    set.elements().size(),
                    scale.quantity().name().toLowerCase(java.util.Locale.ROOT),
                    scale.method(),
                    references.otherMethods(),
                    references.problems());
        }
    }

    /** One phase that was compared with the hull. */
    record Row(
            String id,
            String formula,
            String source,
            int line,
            Double energy,
            Double formationEnergy,
            Double hullEnergy,
            Double aboveHull,
            List<Product> decomposition,
            String code,
            String error) {
        static Row of(Stability s) {
            HullPoint p = s.point();
            return new Row(
                    s.entry().id(),
                    s.entry().composition().reducedFormula(),
                    s.entry().source(),
                    s.entry().line(),
                    known(s.entry().energyPerAtom()),
                    known(s.formationEnergy()),
                    p == null ? null : p.energyPerAtom(),
                    known(s.aboveHull()),
                    p == null
                            ? List.of()
                            : p.products().stream().map(Product::of).toList(),
                    s.refused() ? s.problem().code() : null,
                    s.refused() ? s.problem().message() : null);
        }
    }

    /** A phase with its share of the atoms. */
    record Product(String formula, String id, double fraction) {
        static Product of(HullPoint.Product p) {
            return new Product(
                    p.entry().composition().reducedFormula(), p.entry().id(), p.fraction());
        }
    }

    /** What is stable in a system of up to four elements. */
    record Diagram(List<String> elements, int phases, List<StablePhase> stable, List<List<String>> facets) {
        static Diagram of(PhaseDiagram d) {
            return new Diagram(
                    d.elements().stream().map(Object::toString).toList(),
                    d.phases().size(),
                    d.stable().stream().map(p -> StablePhase.of(d, p)).toList(),
                    d.facets().stream()
                            .map(f -> f.stream()
                                    .map(p -> p.entry().composition().reducedFormula())
                                    .toList())
                            .toList());
        }
    }

    /** A vertex of the hull. */
    record StablePhase(String formula, String id, double formationEnergy, double reactionEnergy) {
        static StablePhase of(PhaseDiagram d, PhaseDiagram.Phase p) {
            return new StablePhase(
                    p.entry().composition().reducedFormula(),
                    p.entry().id(),
                    p.formationEnergy(),
                    d.equilibriumReactionEnergy(p));
        }
    }

    private static Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
