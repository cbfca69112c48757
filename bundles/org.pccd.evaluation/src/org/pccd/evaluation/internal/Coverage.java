package org.pccd.evaluation.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pccd.core.Progress;
import org.pccd.evaluation.Metric;
import org.pccd.evaluation.MetricResult;
import org.pccd.evaluation.Population;

/** How well the samples cover what is real, and how much of them is like something real. */
public final class Coverage implements Metric {
    /** Share of real structures that have another one within the limit. */
    private static final double SHARE = 0.95;

    @Override
    public String id() {
        return "coverage";
    }

    @Override
    public String title() {
        return "Coverage (own fingerprints, not comparable)";
    }

    @Override
    public String definition() {
        return "COV-R is the share of the structures of the reference's distribution that have a structurally valid"
                + " sample within the limit of structure and one within that of composition; COV-P the share of all"
                + " samples that have such structures of the distribution. Not comparable with the literature: the"
                + " fingerprint of structure is not CrystalNN's but a radial one, whatever the elements (Oganov and"
                + " Valle, half of one less the cosine), that of composition not Magpie's but means and deviations of"
                + " number, group, period, electronegativity and covalent radius over their standard deviations. The"
                + " limits are such that " + Math.round(100 * SHARE) + " % of the distribution's structures have"
                + " another of these within each: real structures in the same number would reach about "
                + Math.round(100 * SHARE * SHARE)
                + " % in both. AMSD and AMCD are the mean distances to the nearest. Of"
                + " larger distributions " + ReferenceIndex.MOST + " structures are taken evenly.";
    }

    @Override
    public String source() {
        return "CDVAE: Xie et al., ICLR 2022, arXiv:2110.06197, appendix; DiffCSP: Jiao et al., arXiv:2309.04475."
                + " Fingerprint: Oganov and Valle, doi:10.1063/1.3079326.";
    }

    @Override
    public List<String> requires() {
        return List.of(StructuralValidity.ID);
    }

    @Override
    public MetricResult evaluate(Population population, Progress progress) {
        Likeness real = Likeness.of(population.reference().distribution(progress), progress);
        Likeness drawn = Likeness.of(population.structures(), progress);
        Map<String, Double> values = new LinkedHashMap<>();
        for (String name : List.of("COV-R", "COV-P", "AMSD-R", "AMSD-P", "AMCD-R", "AMCD-P")) {
            values.put(name, null);
        }
        if (real.size() < 2 || population.total() == 0) {
            return new MetricResult(values, List.of());
        }
        double[] scale = real.scale();
        double[][] among = real.nearest(real, scale, true, progress);
        double[] limits = {quantile(among[0]), quantile(among[1])};
        double[][] recall = real.nearest(drawn, scale, false, progress);
        double[][] precision = drawn.nearest(real, scale, false, progress);
        values.put("COV-R", (double) within(recall, limits) / real.size());
        values.put("COV-P", (double) within(precision, limits) / population.total());
        values.put("AMSD-R", mean(recall[0]));
        values.put("AMSD-P", mean(precision[0]));
        values.put("AMCD-R", mean(recall[1]));
        values.put("AMCD-P", mean(precision[1]));
        values.put("structure limit", limits[0]);
        values.put("composition limit", limits[1]);
        return new MetricResult(values, List.of());
    }

    private static long within(double[][] distances, double[] limits) {
        return IntStream.range(0, distances[0].length)
                .filter(i -> distances[0][i] <= limits[0] && distances[1][i] <= limits[1])
                .count();
    }

    private static double quantile(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(SHARE * sorted.length) - 1];
    }

    private static Double mean(double[] values) {
        Double mean = Means.of(Arrays.stream(values));
        return mean == null || Double.isInfinite(mean) ? null : mean;
    }
}
