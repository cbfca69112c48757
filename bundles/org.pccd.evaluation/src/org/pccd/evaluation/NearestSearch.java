package org.pccd.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.crystal.matching.StructureMatcher;
import org.pccd.dataset.Dataset;
import org.pccd.evaluation.internal.Candidate;

/**
 * Finds the known structure that is most similar to a sample: the best match where there is one, whatever its split;
 * else, of those of the same reduced formula, the one whose radial fingerprint is nearest; else, of those of the same
 * elements, and at last of those that share most elements, the one of the smallest sum of the distances of composition
 * and fingerprint. These are quick measures for finding something to look at, not metrics of the literature; the
 * fingerprint is that of Oganov and Valle (doi:10.1063/1.3079326), blind to elements and to the volume.
 *
 * <p>Of known structures only those that are compared are loaded. One thread at a time; the dataset stays open.
 */
public final class NearestSearch {
    // More would take seconds where a system of elements is popular.
    private static final int MOST = 2000;

    private final Dataset dataset;
    private final StructureMatcher matcher;
    private Map<String, Integer> systems;
    private String loaded = "";
    private List<Candidate> candidates = List.of();

    public NearestSearch(Dataset dataset, StructureMatcher matcher) {
        this.dataset = dataset;
        this.matcher = matcher;
    }

    /**
     * The nearest known structure; empty where the dataset holds none.
     *
     * @throws PccdException where the sample has no sites, or so many that it cannot be compared
     * @throws java.util.concurrent.CancellationException where the user has cancelled
     */
    public Optional<Nearest> find(Structure sample, Progress progress) {
        if (sample.sites().isEmpty()) {
            throw new PccdException("A structure without sites is similar to none.");
        }
        Candidate wanted = new Candidate("", 0, sample);
        String system = sample.composition().chemicalSystem();
        List<Candidate> same = ofSystem(system, progress);
        if (!same.isEmpty()) {
            return Optional.of(nearest(wanted, same, progress));
        }
        return others(system, progress).stream()
                .map(c -> c.compare(wanted, Nearest.Relation.OTHER_ELEMENTS))
                .min(Comparator.comparingDouble(n -> n.composition() + n.structure()));
    }

    private Nearest nearest(Candidate wanted, List<Candidate> same, Progress progress) {
        List<Candidate> formula =
                same.stream().filter(c -> c.formula().equals(wanted.formula())).toList();
        List<Nearest> matches = new ArrayList<>();
        for (Candidate c : formula) {
            progress.check();
            c.match(wanted, matcher).ifPresent(matches::add);
        }
        Comparator<Nearest> byRms = Comparator.comparingDouble(Nearest::rms);
        Comparator<Nearest> bySum = Comparator.comparingDouble(n -> n.composition() + n.structure());
        return matches.stream().min(byRms).orElseGet(() -> (formula.isEmpty() ? same : formula)
                .stream()
                        .map(c -> c.compare(
                                wanted,
                                formula.isEmpty() ? Nearest.Relation.SAME_SYSTEM : Nearest.Relation.SAME_FORMULA))
                        .min(bySum)
                        .orElseThrow());
    }

    private List<Candidate> ofSystem(String system, Progress progress) {
        if (!loaded.equals(system)) {
            candidates =
                    load(IntStream.of(dataset.rowsOfSystem(system)).limit(MOST).toArray(), progress);
            loaded = system;
        }
        return candidates;
    }

    /** Those that share most elements with the sample, and of these that have fewest others. */
    private List<Candidate> others(String system, Progress progress) {
        if (systems == null) {
            systems = dataset.valueCounts("chemical_system");
        }
        Set<String> wanted = new HashSet<>(Arrays.asList(system.split("-")));
        double best = systems.keySet().stream()
                .mapToDouble(s -> shared(wanted, s))
                .max()
                .orElse(0);
        int[] rows = systems.keySet().stream()
                .filter(s -> shared(wanted, s) == best)
                .limit(MOST)
                .flatMapToInt(s -> IntStream.of(dataset.rowsOfSystem(s)))
                .limit(MOST)
                .toArray();
        return load(rows, progress);
    }

    /** Shared elements over all elements of both (Jaccard). */
    private static double shared(Set<String> wanted, String system) {
        String[] other = system.split("-");
        long common = Arrays.stream(other).filter(wanted::contains).count();
        return (double) common / (wanted.size() + other.length - common);
    }

    private List<Candidate> load(int[] rows, Progress progress) {
        progress.check();
        return dataset.entries(rows).stream()
                .map(e -> new Candidate(e.id(), e.row(), e.structure()))
                .toList();
    }
}
