package org.pccd.viewer.ui.internal.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.pccd.core.Problem;
import org.pccd.core.Progress;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.crystal.io.StructureFormat;
import org.pccd.viewer.StructureSubject;

/**
 * What a text holds.
 *
 * @param errors entries that cannot be read
 * @param warnings what had to be assumed
 * @param more whether there are more entries than were read
 */
record Parsed(List<Entry> entries, List<Problem> errors, List<Problem> warnings, boolean more) {
    /** More entries of one file are of no use in an editor. */
    static final int MOST = 2_000;

    /**
     * The entry to show in place of one that was shown: the one of the same name and number,
     * else of the same name, else of the same number. None
     * while something is wrong that may be the entry itself, which is being written.
     *
     * @return its number, -1 for none
     */
    int sameAs(StructureSubject shown, int number) {
        if (shown != null
                && number >= 0
                && number < entries.size()
                && entries.get(number).name().equals(shown.title())) {
            return number;
        }
        for (int i = 0; shown != null && i < entries.size(); i++) {
            if (entries.get(i).name().equals(shown.title())) {
                return i;
            }
        }
        boolean broken = shown != null && !errors.isEmpty();
        return entries.isEmpty() || broken ? -1 : Math.clamp(number, 0, entries.size() - 1);
    }

    /** Reads the text of an editor as the file of this name. */
    static Parsed of(String fileName, String text, Progress progress) {
        Input input = Input.of(fileName, text);
        StructureFormat format = StructureFiles.formatOf(input).orElseGet(() -> StructureFiles.format("cif"));
        try (Stream<Reading> readings = format.read(input)) {
            return of(readings.iterator(), progress);
        }
    }

    /** Reads a file. */
    static Parsed of(Path file, Progress progress) {
        try (Stream<Reading> readings = StructureFiles.read(file)) {
            return of(readings.iterator(), progress);
        }
    }

    private static Parsed of(Iterator<Reading> readings, Progress progress) {
        List<Entry> entries = new ArrayList<>();
        List<Problem> errors = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        while (readings.hasNext() && entries.size() + errors.size() < MOST) {
            progress.check();
            Reading reading = readings.next();
            if (reading.refused()) {
                errors.add(reading.problem());
            } else {
                entries.add(reading.entry());
                warnings.addAll(reading.notes());
            }
        }
        return new Parsed(entries, errors, warnings, readings.hasNext());
    }
}
