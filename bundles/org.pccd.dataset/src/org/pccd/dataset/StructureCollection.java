package org.pccd.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pccd.core.PccdException;
import org.pccd.core.Problem;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.dataset.internal.Failures;
import org.pccd.dataset.internal.Places;

/** All structures of some files, folders, tables and datasets, in memory. */
public final class StructureCollection {
    private final List<Entry> entries = new ArrayList<>();
    private final List<Path> places = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private StructureCollection() {}

    /** @throws java.util.concurrent.CancellationException where the user cancels */
    public static StructureCollection read(List<Path> inputs, Progress progress) {
        StructureCollection all = new StructureCollection();
        progress.begin("Read", -1, "structures");
        for (Path input : inputs) {
            Places places = new Places(input);
            try (Stream<Reading> readings = StructureSources.read(input)) {
                readings.forEachOrdered(r -> {
                    progress.check();
                    all.add(r, places);
                    progress.done(all.size() + all.problems.size());
                });
            }
        }
        return all;
    }

    private void add(Reading reading, Places where) {
        if (reading.refused()) {
            problems.add(reading.problem());
        } else {
            entries.add(reading.entry());
            places.add(where.of(reading.entry()));
        }
    }

    public int size() {
        return entries.size();
    }

    public Entry entry(int i) {
        return entries.get(i);
    }

    public List<Structure> structures() {
        return entries.stream().map(Entry::structure).toList();
    }

    /** What could not be read, in the order of the inputs. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Writes some of the structures.
     *
     * @param chosen their numbers
     * @return those that could not be written, and why
     * @throws PccdException where the disk is full, or several are to be written to a file that holds one
     */
    public List<Problem> write(int[] chosen, StructureOutput output, Path out, Progress progress) {
        List<Problem> failed = new ArrayList<>();
        progress.begin("Write", chosen.length, "structures");
        try {
            for (int i = 0; i < chosen.length; i++) {
                progress.check();
                Entry e = entries.get(chosen[i]);
                try {
                    output.write(e, places.get(chosen[i]));
                } catch (PccdException problem) {
                    if (output.full()) {
                        throw problem;
                    }
                    failed.add(
                            new Problem("convert.not-written", e.source(), e.line(), e.name(), problem.getMessage()));
                }
                progress.done(i + 1);
            }
            output.complete();
        } catch (IOException e) {
            throw Failures.writing("write", out, e);
        }
        return failed;
    }
}
