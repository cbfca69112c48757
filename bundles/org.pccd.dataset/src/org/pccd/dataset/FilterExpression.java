package org.pccd.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.pccd.core.PccdException;
import org.pccd.dataset.internal.filter.Term;
import org.pccd.dataset.internal.filter.Terms;

/**
 * What a value must be, as people write it in an import filter or above a column of a table.
 * <ul>
 *   <li>Numbers: {@code 3}, {@code >=3}, {@code <0.5}, {@code !=2}, {@code 3..5} (bounds included, either may be left
 *       out).
 *   <li>Texts: {@code oxide} (anywhere in the text, in any case), {@code =FM} (the whole text), {@code !FM} (nowhere
 *       in it).
 *   <li>Elements: {@code Fe} (is there), {@code Li-O} (these and no others), {@code !Pb} (is not there).
 *   <li>Any: {@code =} alone (no value), {@code !} alone (some value); {@code &} for and, {@code ,} for or.
 * </ul>
 * Immutable.
 */
public final class FilterExpression {
    /** What kind of values are filtered. */
    public enum Kind {
        NUMBER,
        TEXT,
        /** A text where the case of letters matters. */
        FORMULA,
        /** Symbols of elements joined by hyphens. */
        ELEMENTS
    }

    private final String text;
    private final List<List<Term>> alternatives;

    private FilterExpression(String text, List<List<Term>> alternatives) {
        this.text = text;
        this.alternatives = alternatives;
    }

    /** @throws PccdException where the text means nothing for values of this kind */
    public static FilterExpression parse(String text, Kind kind) {
        String all = text.strip();
        if (all.isEmpty()) {
            return new FilterExpression(all, List.of());
        }
        List<List<Term>> alternatives = Arrays.stream(all.split(",", -1))
                .map(alternative -> Arrays.stream(alternative.split("&", -1))
                        .map(term -> Terms.parse(term.strip(), kind))
                        .toList())
                .toList();
        return new FilterExpression(all, alternatives);
    }

    /** For a property whose values are text: of numbers where it can be understood so, else of texts. */
    public static FilterExpression ofProperty(String text) {
        try {
            return parse(text, Kind.NUMBER);
        } catch (PccdException e) {
            return parse(text, Kind.TEXT);
        }
    }

    /** Whether this keeps everything. */
    public boolean isEmpty() {
        return alternatives.isEmpty();
    }

    /** @param value null or blank where there is none */
    public boolean test(String value) {
        String v = value == null || value.isBlank() ? null : value.strip();
        return isEmpty() || alternatives.stream().anyMatch(all -> all.stream().allMatch(t -> t.test(v)));
    }

    /**
     * The same as a condition of the database.
     *
     * @param column of the kind that this was made for, quoted as SQL needs it
     */
    public String sql(String column) {
        if (isEmpty()) {
            return "true";
        }
        return alternatives.stream()
                .map(all -> all.stream().map(t -> t.sql(column)).collect(Collectors.joining(" AND ", "(", ")")))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
