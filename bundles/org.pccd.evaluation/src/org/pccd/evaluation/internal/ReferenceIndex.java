package org.pccd.evaluation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.pccd.crystal.Structure;
import org.pccd.evaluation.Reference;
import org.pccd.evaluation.SpaceGroupFinder;

/**
 * A reference that holds formulas and numbers and loads a structure only where its space group is asked for: the few
 * whose composition a sample has too.
 */
public final class ReferenceIndex implements Reference {
    private final String description;
    private final String distributionDescription;
    private final IntFunction<Structure> loader;
    private final SpaceGroupFinder finder;
    private final Map<String, List<Integer>> rows = new HashMap<>();
    private final Map<String, Set<Integer>> spaceGroups = new ConcurrentHashMap<>();
    private final DoubleStream.Builder densityBuilder = DoubleStream.builder();
    private final DoubleStream.Builder elementCountBuilder = DoubleStream.builder();
    private double[] densities;
    private double[] elementCounts;

    /** @param loader gives the structure of a row; called by one thread at a time */
    public ReferenceIndex(
            String description,
            String distributionDescription,
            IntFunction<Structure> loader,
            SpaceGroupFinder finder) {
        this.description = description;
        this.distributionDescription = distributionDescription;
        this.loader = loader;
        this.finder = finder;
    }

    /** @param inDistribution whether the structure belongs to the distributions that samples are compared with */
    public void add(int row, Structure structure, boolean inDistribution) {
        rows.computeIfAbsent(structure.composition().reducedFormula(), f -> new ArrayList<>(1))
                .add(row);
        if (inDistribution) {
            densityBuilder.add(structure.density());
            elementCountBuilder.add(structure.composition().elements().size());
        }
    }

    /** Nothing can be added any more; to be called before the index is used. */
    public ReferenceIndex complete() {
        densities = densityBuilder.build().toArray();
        elementCounts = elementCountBuilder.build().toArray();
        return this;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public String distributionDescription() {
        return distributionDescription;
    }

    @Override
    public Set<Integer> spaceGroups(String reducedFormula) {
        return spaceGroups.computeIfAbsent(reducedFormula, f -> rows.getOrDefault(f, List.of()).stream()
                .map(this::load)
                .map(finder::number)
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public double[] densities() {
        return densities.clone();
    }

    @Override
    public double[] elementCounts() {
        return elementCounts.clone();
    }

    private Structure load(int row) {
        synchronized (loader) {
            return loader.apply(row);
        }
    }
}
