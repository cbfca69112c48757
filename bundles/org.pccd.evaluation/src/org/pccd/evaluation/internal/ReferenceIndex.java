package org.pccd.evaluation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.crystal.matching.StructureMatcher;
import org.pccd.evaluation.Reference;

/**
 * A reference that holds numbers and loads structures only where they are needed: those of the chemical systems that
 * samples have, a few thousand at a time.
 */
public final class ReferenceIndex implements Reference {
    /** How many structures of a distribution are compared with each other at most. */
    static final int MOST = 5000;

    private final String description;
    private final String distributionDescription;
    private final String hash;
    private final Loader loader;
    private final Map<String, List<Integer>> rows = new HashMap<>();
    private final IntStream.Builder distributionBuilder = IntStream.builder();
    private final DoubleStream.Builder densityBuilder = DoubleStream.builder();
    private final DoubleStream.Builder elementCountBuilder = DoubleStream.builder();
    private int[] distribution;
    private double[] densities;
    private double[] elementCounts;

    /** Loads structures by the numbers of their rows, in the order of the numbers. */
    public interface Loader {
        List<KnownStructure> load(int[] rows);
    }

    /** @param hash of what it holds */
    public ReferenceIndex(String description, String distributionDescription, String hash, Loader loader) {
        this.hash = hash;
        this.description = description;
        this.distributionDescription = distributionDescription;
        this.loader = loader;
    }

    /** One that counts as known. */
    public void add(int row, Structure structure, boolean inDistribution) {
        add(row, structure, true, inDistribution);
    }

    /**
     * @param known whether the structure counts as known
     * @param inDistribution whether the structure belongs to the distributions that samples are compared with
     */
    public void add(int row, Structure structure, boolean known, boolean inDistribution) {
        if (known) {
            rows.computeIfAbsent(structure.composition().chemicalSystem(), f -> new ArrayList<>(1))
                    .add(row);
        }
        if (inDistribution) {
            distributionBuilder.add(row);
            densityBuilder.add(structure.density());
            elementCountBuilder.add(structure.composition().elements().size());
        }
    }

    /** Nothing can be added any more; to be called before the index is used. */
    public ReferenceIndex complete() {
        distribution = distributionBuilder.build().toArray();
        densities = densityBuilder.build().toArray();
        elementCounts = elementCountBuilder.build().toArray();
        return this;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public String hash() {
        return hash;
    }

    @Override
    public String distributionDescription() {
        return distributionDescription;
    }

    @Override
    public Search search(List<Structure> structures, StructureMatcher matcher, Progress progress) {
        int[] candidates = structures.stream()
                .map(s -> s.composition().chemicalSystem())
                .distinct()
                .flatMap(system -> rows.getOrDefault(system, List.of()).stream())
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        return new ReferenceSearch(structures, matcher, loader, progress).search(candidates);
    }

    @Override
    public List<Structure> distribution(Progress progress) {
        int count = Math.min(distribution.length, MOST);
        progress.begin("Reading the distribution", -1, "structures");
        int[] chosen = IntStream.range(0, count)
                .map(i -> distribution[(int) ((long) i * distribution.length / count)])
                .toArray();
        return loader.load(chosen).stream().map(KnownStructure::structure).toList();
    }

    @Override
    public double[] densities() {
        return densities.clone();
    }

    @Override
    public double[] elementCounts() {
        return elementCounts.clone();
    }
}
