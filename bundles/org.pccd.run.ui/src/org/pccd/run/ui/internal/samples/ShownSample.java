package org.pccd.run.ui.internal.samples;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.run.SampleSet;
import org.pccd.run.SampleTail;
import org.pccd.viewer.StructureSubject;

/**
 * A sample as it is shown.
 *
 * @param subject null where there is no structure
 * @param caption formula, or what was asked for where there is no structure
 * @param verdict of decoding: {@code decoded}, or the reason
 * @param detail of the verdict, a sentence
 */
record ShownSample(long index, StructureSubject subject, String caption, String verdict, String detail) {
    boolean decoded() {
        return subject != null;
    }

    /** Reads all samples of a set; not on the thread of the user interface. */
    static List<ShownSample> read(SampleSet set, Progress progress) {
        return new SampleTail(set.folder())
                .look().lines().stream()
                        .map(line -> {
                            progress.check();
                            return of(set, line);
                        })
                        .toList();
    }

    private static ShownSample of(SampleSet set, SampleTail.Listed line) {
        String asked = String.join("-", line.elements());
        if (line.file() == null) {
            return new ShownSample(line.index(), null, asked, line.code(), line.message());
        }
        try {
            Structure structure = structure(set.folder().resolve(line.file()));
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("Step", Long.toString(set.step()));
            facts.put("Sample", Long.toString(line.index()));
            facts.put("Asked for", asked);
            facts.put("File", line.file());
            String formula = structure.formula();
            String title = formula + ", sample " + line.index() + " at step " + set.step();
            return new ShownSample(
                    line.index(),
                    StructureSubject.of(title, structure, facts),
                    formula,
                    "decoded",
                    "Asked for " + asked + "; " + structure.sites().size() + " sites");
        } catch (PccdException e) {
            return new ShownSample(line.index(), null, asked, "unreadable", e.getMessage());
        }
    }

    private static Structure structure(Path file) {
        Reading reading =
                StructureFiles.read(file).findFirst().orElseThrow(() -> new PccdException(file + " is empty."));
        if (reading.refused()) {
            throw new PccdException(file + ": " + reading.problem());
        }
        return reading.entry().structure();
    }
}
