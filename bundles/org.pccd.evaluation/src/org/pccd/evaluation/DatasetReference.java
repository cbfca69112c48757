package org.pccd.evaluation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.pccd.core.Progress;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.Split;
import org.pccd.evaluation.internal.KnownStructure;
import org.pccd.evaluation.internal.ReferenceIndex;

/** Makes a dataset the reference. */
public final class DatasetReference {
    private DatasetReference() {}

    /**
     * Every structure of the dataset counts as known; distributions are those of its test split, as in the literature,
     * or of the whole where there is none.
     *
     * @param dataset stays open as long as the reference is used
     */
    public static Reference of(Dataset dataset, Progress progress) {
        return of(dataset, EnumSet.allOf(Split.class), progress);
    }

    /**
     * As above, with the structures of some splits as the known ones: what was evaluated is no news to its own split.
     *
     * @param known splits
     */
    public static Reference of(Dataset dataset, Set<Split> known, Progress progress) {
        boolean tested = dataset.info().splits().getOrDefault(Split.TEST.label(), 0) > 0;
        int size = dataset.size();
        ReferenceIndex index = new ReferenceIndex(
                described(dataset, known),
                tested
                        ? String.format(
                                Locale.ROOT,
                                "%s, split test, %d structures",
                                dataset.info().name(),
                                dataset.info().splits().get(Split.TEST.label()))
                        : String.format(
                                Locale.ROOT,
                                "%s, all %d structures (it has no test split)",
                                dataset.info().name(),
                                size),
                dataset.dataHash(),
                rows -> dataset.entries(rows).stream()
                        .map(e -> new KnownStructure(e.id(), e.structure()))
                        .toList());
        progress.begin("Reading the reference", size, "structures");
        dataset.forEach(e -> {
            if (e.row() % 1000 == 0) {
                progress.check();
                progress.done(e.row());
            }
            boolean counts = e.split() == null || known.contains(e.split());
            index.add(e.row(), e.structure(), counts, !tested || e.split() == Split.TEST);
        });
        progress.done(size);
        return index.complete();
    }

    private static String described(Dataset dataset, Set<Split> known) {
        String name = dataset.info().name();
        if (known.size() == Split.values().length) {
            return String.format(Locale.ROOT, "%s, all %d structures", name, dataset.size());
        }
        int count = known.stream()
                .mapToInt(s -> dataset.info().splits().getOrDefault(s.label(), 0))
                .sum();
        String splits = known.stream().sorted().map(Split::label).collect(Collectors.joining(" and "));
        return String.format(Locale.ROOT, "%s, split %s, %d structures", name, splits, count);
    }
}
