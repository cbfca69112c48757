package org.pccd.cli.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pccd.core.PccdException;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.crystal.matching.Prepared;
import org.pccd.crystal.matching.StructureMatch;
import org.pccd.crystal.matching.StructureMatcher;

/** How two structures match. */
final class MatchReport {
    private final Output output;

    /**
     * Two sites that correspond.
     *
     * @param first index of a site of the first structure, from 0 (second likewise)
     * @param displacement in the units of rms
     */
    record Pair(int first, int second, String element, double displacement) {}

    /** @param mapping the sites of a common, maybe smaller or larger cell; empty where there is no match */
    record Result(@JsonUnwrapped MatchVerdict verdict, List<Pair> mapping, MatcherOptions.Described settings) {}

    MatchReport(Output output) {
        this.output = output;
    }

    int print(List<Path> files, StructureMatcher matcher) {
        Entry a = single(files.get(0));
        Entry b = single(files.get(1));
        Prepared first = matcher.prepare(a.structure());
        Prepared second = matcher.prepare(b.structure());
        StructureMatch match = matcher.match(first, second).orElse(null);
        Result result = new Result(
                MatchVerdict.of(matcher, first, second, match),
                match == null ? List.of() : mapping(match, a),
                MatcherOptions.describe(matcher));
        return output.result(result, out -> print(a, b, result, out));
    }

    private static List<Pair> mapping(StructureMatch match, Entry a) {
        List<Pair> mapping = new ArrayList<>();
        for (int i = 0; i < match.displacements().length; i++) {
            int first = match.first().sources()[i];
            String element = a.structure().sites().get(first).element().symbol();
            mapping.add(new Pair(first, match.second().sources()[i], element, match.displacements()[i]));
        }
        return mapping;
    }

    private static void print(Entry a, Entry b, Result r, PrintWriter out) {
        MatchVerdict v = r.verdict;
        out.println(a.name() + " (" + a.structure().formula() + ") and " + b.name() + " ("
                + b.structure().formula() + ") are " + (v.fit() ? "equal" : "not equal"));
        out.println("  settings: ltol " + r.settings.ltol() + ", stol " + r.settings.stol() + ", angle tol "
                + r.settings.angleTol() + ", primitive " + r.settings.primitive() + ", scale " + r.settings.scale()
                + ", supercell " + r.settings.supercell() + ", " + r.settings.species());
        if (!v.fit()) {
            out.println("  no placement has a root mean square displacement within the tolerance");
            return;
        }
        out.printf(Locale.ROOT, "  rms %.6f, max %.6f of the cube root of the volume per site%n", v.rms(), v.max());
        if (!v.strictFit()) {
            out.println("  but every placement has a displacement beyond the tolerance (no strict fit)");
        }
        TextTable table = new TextTable("element", "site of first", "site of second", "displacement");
        r.mapping.forEach(
                p -> table.row(p.element, p.first, p.second, String.format(Locale.ROOT, "%.6f", p.displacement)));
        table.print(out);
    }

    private static Entry single(Path file) {
        try (Stream<Reading> readings = StructureFiles.read(file)) {
            List<Reading> all = readings.limit(2).toList();
            if (all.isEmpty()) {
                throw new PccdException(file + " holds no structure in a known format.");
            }
            if (all.get(0).refused()) {
                throw new PccdException(all.get(0).problem().toString());
            }
            if (all.size() > 1) {
                throw new PccdException(
                        file + " holds more than one structure; name a file with one, or compare many with dedup.");
            }
            return all.get(0).entry();
        }
    }
}
