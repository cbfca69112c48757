package org.pccd.crystal.io.internal.poscar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pccd.crystal.Element;
import org.pccd.crystal.io.internal.LineException;
import org.pccd.crystal.io.internal.Numbers;

/** Which element each atom of a POSCAR is. */
final class PoscarSpecies {
    /** More atoms than any calculation has: such a number is a sign of another file. */
    private static final long MOST_ATOMS = 10_000_000;

    private final int[] counts;
    private final List<Element> elements;

    private PoscarSpecies(int[] counts, List<Element> elements) {
        this.counts = counts;
        this.elements = elements;
    }

    /**
     * @param symbols the line of symbols, empty in the format of VASP 4, whose comment line often names them
     * @param line where the symbols stand
     */
    static PoscarSpecies of(List<String> symbols, List<String> numbers, String comment, int line) throws LineException {
        int[] counts = numbers.stream().mapToInt(Numbers::count).toArray();
        long atoms = 0;
        for (int count : counts) {
            atoms += count;
        }
        if (atoms == 0 || atoms > MOST_ATOMS) {
            throw new LineException("poscar.syntax", line, "the file has " + atoms + " atoms");
        }
        if (!symbols.isEmpty() && symbols.size() != counts.length) {
            throw new LineException(
                    "poscar.syntax",
                    line,
                    "there are " + symbols.size() + " element symbols, but " + counts.length + " numbers of atoms");
        }
        List<Element> elements = new ArrayList<>();
        for (String symbol : symbols) {
            elements.add(symbol(symbol)
                    .orElseThrow(() -> new LineException(
                            "poscar.unknown-element", line, "'" + symbol + "' is no chemical element")));
        }
        return new PoscarSpecies(counts, symbols.isEmpty() ? named(comment, counts.length) : elements);
    }

    int atoms() {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    /** Empty where the file's head does not name the elements. */
    Optional<Element> element(int atom) {
        if (elements.isEmpty()) {
            return Optional.empty();
        }
        int species = 0;
        for (int last = counts[0]; atom >= last; last += counts[species]) {
            species++;
        }
        return Optional.of(elements.get(species));
    }

    /** The element of a symbol that may carry a pseudopotential's name: {@code Fe_pv}, {@code Mg_pv/474828de}. */
    static Optional<Element> symbol(String text) {
        return Element.bySymbol(text.split("[_/.0-9+-]", 2)[0]);
    }

    // Symbols or one formula, in the order of the numbers of atoms.
    private static List<Element> named(String comment, int species) {
        String text = comment.strip().replaceFirst("^#\\s*", "");
        String word = text.split("\\s+")[0];
        boolean formula = word.matches("([A-Z][a-z]?[0-9]*){2,}");
        List<Element> elements = new ArrayList<>();
        for (String part : formula ? word.split("(?=[A-Z])") : text.split("\\s+")) {
            if (elements.size() < species) {
                symbol(part).ifPresent(elements::add);
            }
        }
        return elements.size() == species ? elements : List.of();
    }
}
