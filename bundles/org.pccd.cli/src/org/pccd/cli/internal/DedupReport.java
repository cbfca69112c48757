package org.pccd.cli.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pccd.core.Problem;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.matching.Deduplication;
import org.pccd.dataset.StructureCollection;

/**
 * Which structures are the same. Always read = unique + duplicates + refused.
 *
 * @param refused what could not be read or compared
 * @param notWritten those of the unique that could not be written
 * @param groups all, those of one member too, in the order of their first members
 * @param problems each that was refused or not written, with its place and reason
 */
record DedupReport(
        int read,
        int unique,
        int duplicates,
        int refused,
        int notWritten,
        MatcherOptions.Described settings,
        List<Group> groups,
        List<Problem> problems) {

    /** @param line 1-based line of the source, null where it has none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Member(String source, Integer line, String entry) {
        @Override
        public String toString() {
            return new Problem("", source, line == null ? 0 : line, entry, "").location();
        }
    }

    /** Structures that are the same as the first of them. */
    record Group(String formula, Member representative, List<Member> members) {}

    static DedupReport of(
            StructureCollection all,
            Deduplication.Groups found,
            List<Problem> unwritten,
            MatcherOptions.Described settings) {
        List<Problem> problems = new ArrayList<>(all.problems());
        found.refused().forEach((i, reason) -> problems.add(problem(all.entry(i), reason)));
        int refused = problems.size();
        problems.addAll(unwritten);
        List<Group> groups = found.groups().stream().map(g -> group(all, g)).toList();
        int compared = all.size() - found.refused().size();
        return new DedupReport(
                compared + refused,
                groups.size(),
                compared - groups.size(),
                refused,
                unwritten.size(),
                settings,
                groups,
                problems);
    }

    private static Group group(StructureCollection all, int[] group) {
        List<Member> members =
                Arrays.stream(group).mapToObj(i -> member(all.entry(i))).toList();
        String formula = all.entry(group[0]).structure().composition().reducedFormula();
        return new Group(formula, members.get(0), members);
    }

    private static Member member(Entry e) {
        return new Member(e.source(), e.line() > 0 ? e.line() : null, e.name());
    }

    private static Problem problem(Entry e, String reason) {
        return new Problem("match.not-comparable", e.source(), e.line(), e.name(), reason);
    }
}
