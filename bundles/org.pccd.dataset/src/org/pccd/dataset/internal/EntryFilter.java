package org.pccd.dataset.internal;

import java.util.Optional;
import org.pccd.core.Problem;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.dataset.ImportSettings;
import org.pccd.dataset.Refusal;
import org.pccd.dataset.Refusal.Verdict;

/** Decides whether an entry that could be read belongs into the dataset. */
final class EntryFilter {
    private final ImportSettings settings;

    EntryFilter(ImportSettings settings) {
        this.settings = settings;
    }

    /** The reason to leave the entry out, empty where it is kept. */
    Optional<Refusal> judge(Entry entry) {
        Structure s = entry.structure();
        if (s.sites().isEmpty()) {
            return refused(entry, "entry.no-sites", "the structure has no sites; expected at least one");
        }
        if (!settings.disorder() && !s.ordered()) {
            return filtered(
                    entry,
                    "filter.disorder",
                    "a site is occupied partially or by several species; kept are ordered ones");
        }
        int elements = s.composition().elements().size();
        if (elements > settings.maxElements()) {
            return filtered(
                    entry, "filter.max-elements", elements + " elements; kept are at most " + settings.maxElements());
        }
        if (s.sites().size() > settings.maxSites()) {
            return filtered(
                    entry, "filter.max-sites", s.sites().size() + " sites; kept are at most " + settings.maxSites());
        }
        return Optional.empty();
    }

    static Optional<Refusal> refused(Entry entry, String code, String message) {
        return Optional.of(Refusal.of(Verdict.REFUSED, problem(entry, code, message)));
    }

    private static Optional<Refusal> filtered(Entry entry, String code, String message) {
        return Optional.of(Refusal.of(Verdict.FILTERED, problem(entry, code, message)));
    }

    private static Problem problem(Entry entry, String code, String message) {
        return new Problem(code, entry.source(), entry.line(), entry.name(), message);
    }
}
