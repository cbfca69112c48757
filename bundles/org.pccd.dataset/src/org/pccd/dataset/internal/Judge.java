package org.pccd.dataset.internal;

import java.util.Optional;
import org.pccd.core.Problem;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.symmetry.SymmetryFinder;
import org.pccd.dataset.ImportSettings;
import org.pccd.dataset.Refusal;
import org.pccd.dataset.Refusal.Verdict;

/** Says of entries what can be said of each by itself. Thread-safe. */
public final class Judge {
    /** What the reader of POSCAR says where a file names no elements. */
    private static final String PLACEHOLDERS = "poscar.placeholder-elements";

    private final ImportSettings settings;
    private final EntryFilter filter;
    private final Splitter splitter;

    public Judge(ImportSettings settings) {
        this.settings = settings;
        filter = new EntryFilter(settings);
        splitter = new Splitter(settings);
    }

    /**
     * An entry and what is known of it.
     *
     * @param out why it is left out, empty where it may be kept
     * @param spaceGroup that was found, 0 where none was
     * @param note why none was found, null where one was or none is wanted
     */
    public record Judged(Reading reading, Optional<Refusal> out, int spaceGroup, Refusal note) {}

    public Judged judge(Reading reading) {
        if (reading.refused()) {
            return left(reading, Optional.of(Refusal.of(Verdict.REFUSED, reading.problem())));
        }
        // Nothing can be learnt from elements that only stand for others.
        Optional<Refusal> out = reading.notes().stream()
                .filter(note -> note.code().equals(PLACEHOLDERS))
                .findFirst()
                .map(note -> Refusal.of(Verdict.REFUSED, note));
        Entry entry = reading.entry();
        out = out.or(() -> filter.judge(entry)).or(() -> splitter.unknown(entry));
        if (out.isPresent()) {
            return left(reading, out);
        }
        if (settings.symprec() == 0) {
            return left(reading, filter.judgeSpaceGroup(entry, 0));
        }
        try {
            int number =
                    SymmetryFinder.find(entry.structure(), settings.symprec()).number();
            return new Judged(reading, filter.judgeSpaceGroup(entry, number), number, null);
        } catch (RuntimeException | StackOverflowError e) {
            Problem p = Problem.of("note.no-space-group", entry.source(), entry.line(), entry.name(), e);
            return new Judged(reading, filter.judgeSpaceGroup(entry, 0), 0, Refusal.of(Verdict.NOTED, p));
        }
    }

    private static Judged left(Reading reading, Optional<Refusal> out) {
        return new Judged(reading, out, 0, null);
    }
}
