package org.pccd.evaluation.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.Progress;
import org.pccd.evaluation.Metric;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Population;
import org.pccd.evaluation.SampleStability;

/** How far the formation energies of the samples are from those of the reference. */
public final class EnergyDistance implements Metric {
    @Override
    public String id() {
        return "energy-distance";
    }

    @Override
    public String title() {
        return "Wasserstein distance of the energy";
    }

    @Override
    public String definition() {
        return "Wasserstein-1 distance in eV/atom between the formation energies, as sampled and not relaxed, of the"
                + " samples that are valid in structure and composition and those of the structures of the reference's"
                + " distribution, both by the potential that the report names and from its element phases."
                + " 'samples' and 'reference' are how many there are of each; not defined where reference energies"
                + " come from a table.";
    }

    @Override
    public String source() {
        return Wasserstein.SOURCE + " The energy there is that of a property model trained on the dataset; here it is"
                + " a potential's, so that the figures are not comparable with theirs.";
    }

    @Override
    public Need needs() {
        return Need.ENERGIES;
    }

    @Override
    public List<String> requires() {
        return List.of(StructuralValidity.ID, CompositionValidity.ID);
    }

    @Override
    public MetricResult evaluate(Population population, Progress progress) {
        double[] reference = population.formationEnergies();
        double[] values = population.samples().stream()
                .map(s -> s.stability())
                .filter(s -> s.formationEnergy() != null && s.startEnergy() != null)
                .mapToDouble(EnergyDistance::asSampled)
                .toArray();
        double distance = reference == null ? Double.NaN : Wasserstein.distance(values, reference);
        Map<String, Double> result =
                new LinkedHashMap<>(MetricResult.value("distance", distance).values());
        result.put("samples", (double) values.length);
        result.put("reference", reference == null ? 0 : (double) reference.length);
        return new MetricResult(result, List.of());
    }

    private static double asSampled(SampleStability s) {
        return s.formationEnergy() + s.startEnergy() - s.energy();
    }
}
