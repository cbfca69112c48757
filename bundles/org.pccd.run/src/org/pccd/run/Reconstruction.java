package org.pccd.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Structure;
import org.pccd.crystal.matching.SiteMatching;
import org.pccd.diffusion.CounterRandom;
import org.pccd.diffusion.CounterRandom.Purpose;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.EncodingRefused;
import org.pccd.run.ReconstructionReport.Case;

/**
 * The reconstruction experiment of Li et al., iScience 28, 111659 (2025): structures are noised fully, which forgets
 * everything but their conditions, sampled anew with the same conditions, and compared with what they were.
 */
public final class Reconstruction {
    private final TrainedModel model;
    private final TrainingData data;

    public Reconstruction(TrainedModel model, TrainingData data) {
        this.model = model;
        this.data = data;
    }

    /**
     * Runs the experiment.
     *
     * @param split {@code train}, {@code val} or {@code test}
     * @param request how to sample; its count is the number of structures, drawn from the split by its seed
     * @throws PccdException where the split is empty
     */
    public ReconstructionReport run(String split, SampleRequest request, Progress progress) {
        List<Case> cases = new ArrayList<>();
        return goOn(split, request, cases, (one, original, sampled) -> cases.add(one), progress);
    }

    /** Takes the outcomes. */
    @FunctionalInterface
    interface Sink {
        /** @param sampled what the sample decoded to, null where it gave no structure */
        void accept(Case one, Structure original, Structure sampled);
    }

    /**
     * Goes on after the cases that are there, a whole number of batches.
     *
     * @param sink told each further case; it is responsible for adding it to the cases
     */
    ReconstructionReport goOn(String split, SampleRequest request, List<Case> cases, Sink sink, Progress progress) {
        int available = data.count(split);
        if (available == 0) {
            throw new PccdException("The split '" + split + "' of "
                    + model.run().configuration().dataset() + " is empty: choose another split.");
        }
        int count = Math.min(available, request.count());
        int[] order = CounterRandom.permutation(available, request.seed(), Purpose.CHOICE);
        SampleRequest sampling =
                request.withElements(List.of()).withRange(cases.size(), Math.max(0, count - cases.size()));
        if (sampling.count() > 0) {
            new Sampling(model)
                    .run(
                            sampling,
                            index -> conditions(split, order[(int) index]),
                            sample -> compared(split, order[(int) sample.index()], sample.decoded(), sink),
                            progress);
        }
        return report(split, sampling, cases);
    }

    private int[] conditions(String split, int row) {
        int[] conditions = new int[model.encoder().conditionCount()];
        data.read(split, new int[] {row}, new float[TrainedModel.length(model.encoder())], conditions);
        return conditions;
    }

    private void compared(String split, int row, Decoded decoded, Sink sink) {
        Structure original = data.structure(split, row);
        Structure sampled = decoded instanceof Decoded.Success success ? success.structure() : null;
        sink.accept(compare(data.id(split, row), canonical(original), decoded), original, sampled);
    }

    // In the cell that the samples come in, so that lengths and angles correspond.
    private Structure canonical(Structure original) {
        try {
            return model.encoder().canonical(original);
        } catch (EncodingRefused e) {
            throw new PccdException(
                    "A structure of the training data cannot be encoded any more: " + e.getMessage(), e);
        }
    }

    static Case compare(String id, Structure original, Decoded decoded) {
        String formula = original.composition().reducedFormula();
        int sites = original.sites().size();
        if (!(decoded instanceof Decoded.Success success)) {
            String code = ((Decoded.Failure) decoded).code();
            return new Case(id, formula, sites, code, null, null, null, null, null);
        }
        Lattice before = original.lattice();
        Lattice after = success.structure().lattice();
        double[] lengths = relative(before.lengths(), after.lengths());
        double[] angles = relative(before.angles(), after.angles());
        double volume = Math.abs(after.volume() - before.volume()) / before.volume();
        Optional<SiteMatching.Match> match = SiteMatching.best(original, success.structure());
        if (match.isEmpty()) {
            return new Case(id, formula, sites, Case.SITES_DIFFER, lengths, angles, volume, null, null);
        }
        double spacing = Math.cbrt(before.volume() / sites);
        double rms = match.get().rms();
        return new Case(id, formula, sites, Case.COMPARABLE, lengths, angles, volume, rms, rms / spacing);
    }

    private static double[] relative(double[] before, double[] after) {
        double[] errors = new double[before.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.abs(after[i] - before[i]) / before[i];
        }
        return errors;
    }

    private ReconstructionReport report(String split, SampleRequest request, List<Case> cases) {
        Map<String, Long> outcomes = new TreeMap<>();
        cases.forEach(c -> outcomes.merge(c.outcome(), 1L, Long::sum));
        return new ReconstructionReport(
                model.run().path().toString(),
                model.run().configuration().profile(),
                model.step(),
                split,
                request.sampler(),
                request.steps(),
                request.seed(),
                cases.size(),
                outcomes,
                ReconstructionReport.curves(cases),
                cases,
                null);
    }
}
