package org.pccd.crystal.io.internal.poscar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.pccd.core.Problem;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.internal.LineException;
import org.pccd.crystal.io.internal.Numbers;
import org.pccd.crystal.io.internal.Plausible;
import org.pccd.crystal.io.internal.text.TextLines;
import org.pccd.crystal.io.internal.text.Words;

/** Reads one POSCAR; what follows the positions (velocities, predictor, charge densities) is left out and noted. */
final class PoscarReader {
    private final Input input;
    private final PoscarLines lines;
    private final List<Problem> notes = new ArrayList<>();
    private final List<double[]> positions = new ArrayList<>();
    private final List<Element> labels = new ArrayList<>();
    private String comment = "";

    PoscarReader(Input input, TextLines lines) {
        this.input = input;
        this.lines = new PoscarLines(lines);
    }

    /** The comment line, empty before {@link #read}. */
    String comment() {
        return comment.strip();
    }

    List<Problem> notes() {
        return notes;
    }

    Structure read() throws LineException, IOException {
        PoscarHead head = PoscarHead.read(lines);
        comment = head.comment();
        List<Element> named = head.symbols().isEmpty() ? List.of() : PoscarElements.symbols(head);
        int start = lines.number() + 1;
        positions(head);
        boolean more = tail();
        if (more && named.size() > head.counts().length) {
            throw new LineException(
                    "poscar.bad-count",
                    head.symbolLine(),
                    "there are " + named.size() + " element symbols and more than " + positions.size()
                            + " positions, but only " + head.counts().length + " numbers of atoms");
        }
        List<Element> elements = elements(head, named);
        List<Site> sites = new ArrayList<>(positions.size());
        for (int i = 0; i < positions.size(); i++) {
            double[] x = positions.get(i);
            sites.add(Site.of(elements.get(i), x[0], x[1], x[2]));
        }
        Structure structure = new Structure(head.lattice(), sites);
        Plausible.sites(structure, "poscar.same-place", i -> start + i)
                .ifPresent(message -> note("poscar.close-sites", start, message));
        return structure;
    }

    private void positions(PoscarHead head) throws LineException, IOException {
        int atoms = head.atoms();
        for (int i = 0; i < atoms; i++) {
            String what = "the position of atom " + (i + 1) + " of " + atoms;
            String line = i == 0 ? lines.filled(what) : lines.line(what);
            String[] words = Words.of(line);
            double[] x = PoscarLines.numbers(words);
            if (x == null) {
                throw line.isBlank() ? tooFew(i, atoms) : lines.expected(what + " (three numbers)", line);
            }
            if (head.cartesian()) {
                PoscarHead.multiply(x, head.scale());
                x = head.lattice().toFractional(x);
            }
            Plausible.position(x, "poscar.bad-position", lines.number());
            positions.add(x);
            labels.add(label(words, head.selective()));
        }
    }

    private LineException tooFew(int found, int atoms) {
        return new LineException(
                "poscar.bad-count",
                lines.number(),
                "a blank line follows position " + found + ", but the numbers of atoms add up to " + atoms);
    }

    // Flags of selective dynamics are no elements, even where the line that announces them is missing.
    private static Element label(String[] words, boolean selective) {
        boolean flags = words.length >= 6 && flag(words[3]) && flag(words[4]) && flag(words[5]);
        int at = selective || flags ? 6 : 3;
        boolean named = words.length > at && !words[at].equals("T");
        return named ? PoscarElements.symbol(words[at]).orElse(null) : null;
    }

    private static boolean flag(String word) {
        return word.matches("[TtFf]|\\.?[TtFf]\\.?|\\.?(TRUE|FALSE|true|false)\\.?");
    }

    // Whether more positions follow. VASP writes velocities of zero into every CONTCAR: these are no loss.
    private boolean tail() throws LineException, IOException {
        String next = lines.peek();
        if (next != null && PoscarLines.numbers(Words.of(next)) != null) {
            note(
                    "poscar.more-positions",
                    lines.number() + 1,
                    "there are more positions than the " + positions.size() + " atoms that the file announces; they are"
                            + " left out: check the numbers of atoms");
            return true;
        }
        for (next = lines.peek(); next != null; next = lines.peek()) {
            if (!zero(Words.of(next))) {
                note(
                        "poscar.left-out",
                        lines.number() + 1,
                        "velocities or other data behind the positions are left out");
                return false;
            }
            lines.line("the end");
        }
        return false;
    }

    private static boolean zero(String[] words) {
        for (String word : words) {
            if (Numbers.parse(word) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The element of each atom: by the line of symbols, else the labels, the comment, the POTCAR beside. */
    private List<Element> elements(PoscarHead head, List<Element> named) throws IOException {
        int groups = head.counts().length;
        boolean labelled = !labels.contains(null);
        if (named.size() > groups) {
            note(
                    "poscar.more-symbols",
                    head.symbolLine(),
                    "there are " + named.size() + " element symbols, but only " + groups
                            + " numbers of atoms; the last symbols are left out: check them");
        }
        if (!named.isEmpty()) {
            List<Element> elements = expand(named, head.counts());
            if (labelled && !elements.equals(labels)) {
                note(
                        "poscar.labels-differ",
                        head.symbolLine(),
                        "the elements beside the positions are not those of the" + " line of symbols, which counts");
            }
            return elements;
        }
        if (labelled) {
            return labels;
        }
        List<Element> found = PoscarElements.comment(head.comment(), groups);
        if (found.isEmpty()) {
            found = PoscarElements.potcar(input, groups);
        }
        return expand(found.isEmpty() ? placeholders(head) : found, head.counts());
    }

    private List<Element> placeholders(PoscarHead head) throws IOException {
        int groups = head.counts().length;
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            elements.add(Element.byNumber(1 + i % Element.values().length));
        }
        note(
                "poscar.placeholder-elements",
                head.symbolLine(),
                "the file does not say which elements its " + groups
                        + " kinds of atoms are; H, He, Li and so on stand for them: add a line of symbols before the"
                        + " numbers of atoms");
        return elements;
    }

    private static List<Element> expand(List<Element> elements, int[] counts) {
        List<Element> expanded = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            expanded.addAll(Collections.nCopies(counts[i], elements.get(i)));
        }
        return expanded;
    }

    private void note(String code, int line, String message) {
        notes.add(new Problem(code, input.name(), line, "", message));
    }
}
