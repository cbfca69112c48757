package org.pccd.evaluation.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.crystal.matching.StructureMatcher;
import org.pccd.dataset.Dataset;
import org.pccd.evaluation.Nearest;
import org.pccd.evaluation.NearestSearch;
import org.pccd.evaluation.SampleRecord;

/** The nearest known structure of each of many samples; those of the same elements follow one another. */
public final class NearestOfAll {
    private final Path folder;
    private final NearestSearch search;

    public NearestOfAll(Path folder, Dataset dataset, StructureMatcher matcher) {
        this.folder = folder;
        this.search = new NearestSearch(dataset, matcher);
    }

    /** The samples in their order; those without a structure as they are. */
    public List<SampleRecord> add(List<SampleRecord> samples, Progress progress) {
        List<SampleRecord> result = new ArrayList<>(samples);
        Structure[] structures = structures(samples, progress);
        int[] order = IntStream.range(0, structures.length)
                .filter(i -> structures[i] != null)
                .boxed()
                .sorted(Comparator.comparing(i -> structures[i].composition().chemicalSystem()))
                .mapToInt(Integer::intValue)
                .toArray();
        progress.begin("Finding the nearest known structures", order.length, "structures");
        for (int n = 0; n < order.length; n++) {
            int i = order[n];
            nearest(structures[i], progress)
                    .ifPresent(found -> result.set(i, samples.get(i).with(found)));
            progress.done(n + 1);
        }
        return result;
    }

    private Structure[] structures(List<SampleRecord> samples, Progress progress) {
        Structure[] structures = new Structure[samples.size()];
        progress.begin("Reading structures", structures.length, "structures");
        for (int i = 0; i < structures.length; i++) {
            progress.check();
            structures[i] = structure(samples.get(i));
            progress.done(i + 1);
        }
        return structures;
    }

    private Structure structure(SampleRecord sample) {
        if (sample.failure() != null || sample.file() == null) {
            return null;
        }
        try (Stream<Reading> readings = StructureFiles.read(folder.resolve(sample.file()))) {
            return readings.filter(r -> !r.refused() && r.entry().name().equals(sample.name()))
                    .map(r -> r.entry().structure())
                    .findFirst()
                    .orElse(null);
        }
    }

    private Optional<Nearest> nearest(Structure structure, Progress progress) {
        try {
            return search.find(structure, progress);
        } catch (PccdException e) {
            // One that cannot be compared at all, such as one with too many pairs of neighbours, has no nearest.
            return Optional.empty();
        }
    }
}
