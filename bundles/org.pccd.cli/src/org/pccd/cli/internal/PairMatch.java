package org.pccd.cli.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Problem;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.crystal.io.StructureFormat;
import org.pccd.crystal.matching.Prepared;
import org.pccd.crystal.matching.StructureMatch;
import org.pccd.crystal.matching.StructureMatcher;

/** Matches the two structures of one line of JSON, and answers with a line. Thread-safe. */
final class PairMatch {
    private static final List<String> KEPT = List.of("id1", "id2");

    private final StructureFormat cif = StructureFiles.format("cif");
    private final Map<String, StructureMatcher> matchers;

    /**
     * An answer.
     *
     * @param fields as they are printed
     * @param error why the pair could not be compared, null where it could
     */
    record Answer(Map<String, Object> fields, String error) {}

    /** @param matchers by name; the answers of the first stand at the top level too */
    PairMatch(Map<String, StructureMatcher> matchers) {
        this.matchers = matchers;
    }

    Answer answer(NumberedLines.Line line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("n", line.number() - 1);
        try {
            JsonNode pair = parse(line);
            if (pair.has("n")) {
                fields.put("n", pair.get("n"));
            }
            KEPT.stream().filter(pair::has).forEach(key -> fields.put(key, pair.get(key)));
            Structure[] both = structures(pair, line);
            fields.putAll(compare(both[0], both[1]));
            return new Answer(fields, null);
        } catch (RuntimeException | StackOverflowError e) {
            String error =
                    Problem.of("match.not-comparable", "", line.number(), "", e).message();
            fields.putAll(fields(MatchVerdict.NONE));
            fields.put("error", error);
            return new Answer(fields, error);
        }
    }

    /**
     * The two structures of a line.
     *
     * @throws PccdException where it has not got two
     */
    Structure[] structures(NumberedLines.Line line) {
        return structures(parse(line), line);
    }

    private Structure[] structures(JsonNode pair, NumberedLines.Line line) {
        return new Structure[] {structure(pair, "cif1", line), structure(pair, "cif2", line)};
    }

    private Map<String, Object> compare(Structure a, Structure b) {
        Map<String, Object> all = new LinkedHashMap<>();
        matchers.forEach((name, matcher) -> {
            Prepared first = matcher.prepare(a);
            Prepared second = matcher.prepare(b);
            StructureMatch match = matcher.match(first, second).orElse(null);
            MatchVerdict verdict = MatchVerdict.of(matcher, first, second, match);
            if (all.isEmpty()) {
                all.putAll(fields(verdict));
            }
            if (matchers.size() > 1) {
                all.put(name, verdict);
            }
        });
        return all;
    }

    private static Map<String, Object> fields(MatchVerdict v) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("fit", v.fit());
        fields.put("rms", v.rms());
        fields.put("max", v.max());
        fields.put("strictFit", v.strictFit());
        return fields;
    }

    private static JsonNode parse(NumberedLines.Line line) {
        try {
            return Json.mapper().readTree(line.text());
        } catch (JsonProcessingException e) {
            throw new PccdException("line " + line.number() + " is no JSON: " + e.getOriginalMessage());
        }
    }

    private Structure structure(JsonNode pair, String key, NumberedLines.Line line) {
        JsonNode text = pair.path(key);
        if (!text.isTextual()) {
            throw new PccdException("line " + line.number() + " has no text '" + key + "'; expected a CIF");
        }
        try (Stream<Reading> readings = cif.read(Input.of(key, text.asText()))) {
            List<Reading> all = readings.limit(2).toList();
            Optional<Reading> refused = all.stream().filter(Reading::refused).findFirst();
            if (refused.isPresent()) {
                throw new PccdException(refused.get().problem().toString());
            }
            if (all.size() != 1) {
                throw new PccdException(key + " of line " + line.number() + " holds several structures; expected one");
            }
            return all.get(0).entry().structure();
        }
    }
}
