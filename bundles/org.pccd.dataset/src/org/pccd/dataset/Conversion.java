package org.pccd.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pccd.core.OrderedParallel;
import org.pccd.core.PccdException;
import org.pccd.core.Problem;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.dataset.internal.Failures;
import org.pccd.dataset.internal.Places;

/** Writes the structures of files, folders, tables and datasets in another format. */
public final class Conversion {
    private final UnaryOperator<Structure> change;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private int read;
    private int written;

    /**
     * @param change applied to each structure; where it throws a {@link PccdException}, that structure is refused
     */
    public Conversion(UnaryOperator<Structure> change, Progress progress) {
        this.change = change;
        this.progress = progress;
    }

    /**
     * Reads everything and writes it in the same order. What cannot be read, changed or written is refused and told in
     * the report; the rest goes on.
     *
     * @throws PccdException where an input does not exist, nothing could be written, or there are several structures
     *     for a file that holds one; a file for all is not made then
     * @throws java.util.concurrent.CancellationException where the user cancels
     */
    public ConversionReport run(List<Path> inputs, Path out, StructureOutput output) {
        StructureSources.requireExisting(inputs, StructureSources.FILES_OR_FOLDERS);
        progress.begin("Convert", -1, "structures");
        try {
            for (Path input : inputs) {
                Places places = new Places(input);
                try (Stream<Reading> readings = StructureSources.read(input)) {
                    OrderedParallel.forEach(readings.iterator(), this::changed, r -> take(r, places, output), progress);
                }
            }
            progress.done(read);
            if (written == 0) {
                throw new PccdException(nothing());
            }
            output.complete();
        } catch (IOException | UncheckedIOException e) {
            throw Failures.writing("write", out, e);
        }
        Map<String, Integer> reasons = new TreeMap<>();
        problems.forEach(p -> reasons.merge(p.code(), 1, Integer::sum));
        return new ConversionReport(
                out.toString(), read, written, problems.size(), reasons, List.copyOf(problems), List.copyOf(notes));
    }

    private Reading changed(Reading reading) {
        if (reading.refused()) {
            return reading;
        }
        Entry e = reading.entry();
        try {
            return Reading.of(
                    new Entry(e.name(), change.apply(e.structure()), e.properties(), e.source(), e.line()),
                    reading.notes());
        } catch (RuntimeException | StackOverflowError failure) {
            return Reading.refused(Problem.of("convert.not-possible", e.source(), e.line(), e.name(), failure));
        }
    }

    private void take(Reading reading, Places places, StructureOutput output) {
        progress.check();
        read++;
        if (reading.refused()) {
            problems.add(reading.problem());
            return;
        }
        try {
            output.write(reading.entry(), places.of(reading.entry()));
            written++;
            notes.addAll(reading.notes());
        } catch (PccdException e) {
            if (output.full()) {
                throw e;
            }
            Entry entry = reading.entry();
            problems.add(Problem.of("convert.not-written", entry.source(), entry.line(), entry.name(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.done(read);
    }

    private String nothing() {
        if (read == 0) {
            return "Nothing was written, for the inputs hold no structures in a known format"
                    + " (of tables in a folder, name the files).";
        }
        String first = problems.get(0).toString();
        return "Nothing was written, for none of the " + read + " entries could be; the first: " + first
                + (first.endsWith(".") ? "" : ".");
    }
}
