package org.pccd.evaluation.internal;

import java.util.List;
import org.pccd.core.Progress;
import org.pccd.evaluation.Metric;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Population;

/** How far the densities of the samples are from those of the reference. */
public final class DensityDistance implements Metric {
    @Override
    public String id() {
        return "density-distance";
    }

    @Override
    public String title() {
        return "Wasserstein distance of the density";
    }

    @Override
    public String definition() {
        return "Wasserstein-1 distance in g/cm^3 between the mass densities of the "
                + "samples that are valid in structure and composition and those of the reference's distribution.";
    }

    @Override
    public String source() {
        return Wasserstein.SOURCE;
    }

    @Override
    public List<String> requires() {
        return List.of(StructuralValidity.ID, CompositionValidity.ID);
    }

    @Override
    public MetricResult evaluate(Population population, Progress progress) {
        double[] values = population.samples().stream()
                .mapToDouble(s -> s.structure().density())
                .toArray();
        return MetricResult.value(
                "distance", Wasserstein.distance(values, population.reference().densities()));
    }
}
