package org.pccd.crystal.io.internal.poscar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.crystal.Element;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.internal.LineException;
import org.pccd.crystal.io.internal.text.TextLines;
import org.pccd.crystal.io.internal.text.Words;

/** Finds the elements of a POSCAR's groups of atoms. */
final class PoscarElements {
    private static final Pattern FORMULA = Pattern.compile("([A-Z][a-z]?)([0-9.]*)");

    private PoscarElements() {}

    /**
     * The element of a symbol that may carry the name of a pseudopotential or a number: {@code Fe_pv},
     * {@code Mg_pv/474828de}, {@code O2}; in any case, as {@code FE}.
     */
    static Optional<Element> symbol(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end == 0 || end > 2 || end < text.length() && "_/.-+:0123456789".indexOf(text.charAt(end)) < 0) {
            return Optional.empty();
        }
        String letters = text.substring(0, end);
        String usual = letters.substring(0, 1).toUpperCase(Locale.ROOT)
                + letters.substring(1).toLowerCase(Locale.ROOT);
        return Element.bySymbol(letters).or(() -> Element.bySymbol(usual));
    }

    /**
     * The elements of the line of symbols, which may be followed by a remark.
     *
     * @return as many as there are counts, or more where the words behind are symbols as well
     */
    static List<Element> symbols(PoscarHead head) throws LineException {
        List<Element> elements = new ArrayList<>();
        for (String word : head.symbols()) {
            Optional<Element> element = symbol(word);
            if (element.isEmpty() && elements.size() < head.counts().length) {
                throw new LineException(
                        "poscar.unknown-element", head.symbolLine(), "'" + word + "' is no chemical element");
            }
            if (element.isEmpty()) {
                return elements;
            }
            elements.add(element.get());
        }
        if (elements.size() < head.counts().length) {
            throw new LineException(
                    "poscar.syntax",
                    head.symbolLine(),
                    "there are " + elements.size() + " element symbols, but " + head.counts().length
                            + " numbers of atoms");
        }
        return elements;
    }

    /** Symbols or formulas among the words of the comment, in the order of the groups; empty where they are too few. */
    static List<Element> comment(String comment, int groups) {
        List<Element> elements = new ArrayList<>();
        for (String word : Words.of(comment)) {
            if (elements.size() < groups) {
                elements.addAll(formula(word));
            }
        }
        return elements.size() < groups ? List.of() : elements.subList(0, groups);
    }

    /** The elements of the POTCAR in the same folder; empty where it has another number of them. */
    static List<Element> potcar(Input input, int groups) throws IOException {
        Optional<Input> file = input.beside("POTCAR").or(() -> input.beside("POTCAR.gz"));
        if (file.isEmpty()) {
            return List.of();
        }
        List<Element> elements = new ArrayList<>();
        try (TextLines lines = new TextLines(file.get().reader())) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                String[] words = line.contains("TITEL") ? Words.of(line) : new String[0];
                if (words.length > 3) {
                    symbol(words[3]).ifPresent(elements::add);
                }
            }
        }
        return elements.size() == groups ? elements : List.of();
    }

    // The elements of Fe, Fe_pv, Li2O, SiC: in this spelling, and nothing else in the word.
    private static List<Element> formula(String word) {
        String text = word.replaceFirst("^#", "").replaceFirst("[_/,;:-].*", "");
        List<Element> elements = new ArrayList<>();
        Matcher m = FORMULA.matcher(text);
        int end = 0;
        while (m.find() && m.start() == end) {
            Optional<Element> element = Element.bySymbol(m.group(1));
            if (element.isEmpty()) {
                return List.of();
            }
            if (!elements.contains(element.get())) {
                elements.add(element.get());
            }
            end = m.end();
        }
        return end == text.length() ? elements : List.of();
    }
}
