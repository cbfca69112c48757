package org.pccd.evaluation.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.evaluation.Reference;
import org.pccd.evaluation.Sample;
import org.pccd.evaluation.SpaceGroupFinder;

/**
 * A reference that holds formulas and numbers and loads a structure only where its space group is asked for: the few
 * whose composition a sample has too.
 */
public final class ReferenceIndex implements Reference {
    private static final int BATCH = 1024;

    private final String description;
    private final String distributionDescription;
    private final Loader loader;
    private final SpaceGroupFinder finder;
    private final Map<String, List<Integer>> rows = new HashMap<>();
    private final DoubleStream.Builder densityBuilder = DoubleStream.builder();
    private final DoubleStream.Builder elementCountBuilder = DoubleStream.builder();
    private double[] densities;
    private double[] elementCounts;

    /** Loads structures by the numbers of their rows, in the order of the numbers. */
    public interface Loader {
        List<Structure> load(int[] rows);
    }

    public ReferenceIndex(String description, String distributionDescription, Loader loader, SpaceGroupFinder finder) {
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
    public Map<String, Set<Integer>> spaceGroups(Set<String> reducedFormulas, Progress progress) {
        int[] wanted = reducedFormulas.stream()
                .flatMap(f -> rows.getOrDefault(f, List.of()).stream())
                .mapToInt(r -> r)
                .sorted()
                .toArray();
        Map<String, Set<Integer>> groups = new HashMap<>();
        for (int from = 0; from < wanted.length; from += BATCH) {
            int[] batch = Arrays.copyOfRange(wanted, from, Math.min(wanted.length, from + BATCH));
            List<Sample> known = loader.load(batch).stream()
                    .map(s -> new Sample("", description, s, finder))
                    .toList();
            Keys.of(known, "Finding space groups of the reference", progress)
                    .forEach(k -> groups.computeIfAbsent(k.formula(), f -> new HashSet<>())
                            .add(k.spaceGroup()));
        }
        return groups;
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
