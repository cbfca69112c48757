package org.pccd.evaluation.internal;

import java.util.List;
import org.pccd.core.Progress;
import org.pccd.evaluation.Metric;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Population;

/** How far the numbers of elements of the samples are from those of the reference. */
public final class ElementCountDistance implements Metric {
    @Override
    public String id() {
        return "element-count-distance";
    }

    @Override
    public String title() {
        return "Wasserstein distance of the number of elements";
    }

    @Override
    public String definition() {
        return "Wasserstein-1 distance between the numbers of different elements of the "
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
                .mapToDouble(s -> s.structure().composition().elements().size())
                .toArray();
        return MetricResult.value(
                "distance", Wasserstein.distance(values, population.reference().elementCounts()));
    }
}
