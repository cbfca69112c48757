package org.pccd.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.matching.MatcherSettings;
import org.pccd.crystal.matching.SpeciesRule;
import org.pccd.crystal.matching.StructureMatcher;
import org.pccd.dataset.Dataset;
import org.pccd.evaluation.internal.Evaluator;
import org.pccd.evaluation.internal.NearestOfAll;
import org.pccd.evaluation.internal.SampleContent;

/**
 * Scores of a folder of generated structures.
 *
 * @param samples every sample: the readable ones in the order of their files, then the undecodable, then the unreadable
 */
public record Evaluation(EvaluationReport report, List<SampleRecord> samples) {
    /** Names of the files that {@link #write} makes. */
    public static final String REPORT_FILE = "evaluation.json";

    public static final String SAMPLES_FILE = "evaluation.jsonl";

    /** The installed metrics with their origin, by id. */
    public static List<Contributed<Metric>> metrics() {
        return Contributions.of(Metric.POINT, Metric.class);
    }

    /** The matcher of uniqueness and novelty: pymatgen's default tolerances, charges aside. */
    public static final StructureMatcher MATCHER = new StructureMatcher(MatcherSettings.DEFAULT, SpeciesRule.ELEMENT);

    /** As below, with {@link #MATCHER}. */
    public static Evaluation of(Path folder, Reference reference, Progress progress) {
        return of(folder, reference, MATCHER, progress);
    }

    /**
     * Applies every installed metric to the structures of a folder.
     *
     * @param folder CIF, POSCAR and extXYZ files; where the sampler left {@code samples.jsonl}, the samples it lists
     *     without a file count as undecodable
     * @param matcher decides which structures are the same
     * @throws PccdException where the folder holds no samples or a metric requires one that is not installed
     * @throws java.util.concurrent.CancellationException where the user has cancelled
     */
    public static Evaluation of(Path folder, Reference reference, StructureMatcher matcher, Progress progress) {
        return of(folder, reference, matcher, null, progress);
    }

    /**
     * As above, and relaxes the samples by a potential and puts them on a convex hull. What was relaxed before in the
     * same manner is not relaxed again; relaxed structures are written into the folder as they come.
     *
     * @param energies null where no potential is asked
     * @throws org.pccd.energy.hull.HullException where the references are of another method than the potential
     */
    public static Evaluation of(
            Path folder, Reference reference, StructureMatcher matcher, StabilityRequest energies, Progress progress) {
        return new Evaluator(metrics()).evaluate(folder, reference, matcher, energies, progress);
    }

    /**
     * What was written into a folder, whatever happened to its samples since.
     *
     * @return empty where there is none, or one that another version wrote or that is damaged: then evaluate again
     */
    public static Optional<Evaluation> read(Path folder) {
        Path file = folder.resolve(SAMPLES_FILE);
        if (!Files.isRegularFile(folder.resolve(REPORT_FILE)) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            EvaluationReport report = Json.read(folder.resolve(REPORT_FILE), EvaluationReport.class);
            List<SampleRecord> samples = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                samples.add(Json.mapper().readValue(line, SampleRecord.class));
            }
            boolean whole = samples.size() == report.counts().samples();
            return whole ? Optional.of(new Evaluation(report, samples)) : Optional.empty();
        } catch (IOException | PccdException e) {
            return Optional.empty();
        }
    }

    /** Whether the samples of a folder are still those that were evaluated. */
    public boolean current(Path folder) {
        return SampleContent.of(folder).equals(report.content());
    }

    /**
     * The same with the most similar known structure of each sample.
     *
     * @throws java.util.concurrent.CancellationException where the user has cancelled
     */
    public Evaluation withNearest(Path folder, Dataset dataset, StructureMatcher matcher, Progress progress) {
        return new Evaluation(report, new NearestOfAll(folder, dataset, matcher).add(samples, progress));
    }

    /**
     * Writes {@value #REPORT_FILE} and {@value #SAMPLES_FILE} into an existing folder.
     *
     * @throws PccdException where they cannot be written
     */
    public void write(Path folder) {
        try {
            AtomicFiles.write(folder.resolve(REPORT_FILE), Json.pretty(report));
            AtomicFiles.write(
                    folder.resolve(SAMPLES_FILE),
                    samples.stream().map(s -> Json.line(s) + "\n").collect(Collectors.joining()));
        } catch (IOException e) {
            throw new PccdException(
                    "The evaluation cannot be written to " + folder + ": " + e.getMessage()
                            + ". Choose a folder that can be written to.",
                    e);
        }
    }
}
