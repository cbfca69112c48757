package org.pccd.evaluation.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.crystal.matching.Prepared;
import org.pccd.crystal.matching.StructureMatcher;
import org.pccd.evaluation.Reference.Finding;
import org.pccd.evaluation.Reference.Search;

/** Looks for structures among known ones, of which a few thousand are in memory at a time. */
final class ReferenceSearch {
    private static final int BATCH = 4096;

    private final StructureMatcher matcher;
    private final ReferenceIndex.Loader loader;
    private final Progress progress;
    private final Prepared[] wanted;
    private final Finding[] findings;
    private final AtomicInteger uncomparable = new AtomicInteger();

    private record Known(String name, Prepared prepared) {}

    ReferenceSearch(
            List<Structure> structures, StructureMatcher matcher, ReferenceIndex.Loader loader, Progress progress) {
        this.matcher = matcher;
        this.loader = loader;
        this.progress = progress;
        wanted = new Prepared[structures.size()];
        findings = new Finding[wanted.length];
        IntStream.range(0, wanted.length).parallel().forEach(i -> {
            progress.check();
            try {
                wanted[i] = matcher.prepare(structures.get(i));
            } catch (PccdException e) {
                findings[i] = new Finding(null, e.getMessage());
            }
        });
    }

    /**
     * Compares each structure with the known ones that have its key.
     *
     * @param rows of the known structures that may be the same as one of them, in the order that decides which is first
     */
    Search search(int[] rows) {
        progress.begin("Comparing with the reference", rows.length, "known structures");
        for (int from = 0; from < rows.length; from += BATCH) {
            compare(Arrays.copyOfRange(rows, from, Math.min(rows.length, from + BATCH)));
            progress.done(Math.min(rows.length, from + BATCH));
        }
        Finding none = new Finding(null, null);
        return new Search(Arrays.stream(findings).map(f -> f == null ? none : f).toList(), uncomparable.get());
    }

    private void compare(int[] rows) {
        Map<String, List<Known>> known = new HashMap<>();
        loader.load(rows).parallelStream()
                .map(this::prepare)
                .filter(Objects::nonNull)
                .toList()
                .forEach(k -> known.computeIfAbsent(k.prepared.key(), key -> new ArrayList<>())
                        .add(k));
        IntStream.range(0, findings.length)
                .parallel()
                .filter(i -> findings[i] == null)
                .forEach(i -> findings[i] = find(wanted[i], known));
    }

    private Finding find(Prepared structure, Map<String, List<Known>> known) {
        for (Known k : known.getOrDefault(structure.key(), List.of())) {
            progress.check();
            if (matcher.fits(k.prepared, structure)) {
                return new Finding(k.name, null);
            }
        }
        return null;
    }

    private Known prepare(KnownStructure structure) {
        progress.check();
        try {
            return new Known(structure.name(), matcher.prepare(structure.structure()));
        } catch (PccdException e) {
            uncomparable.incrementAndGet();
            return null;
        }
    }
}
