package org.pccd.crystal.io.internal.poscar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.internal.LineException;
import org.pccd.crystal.io.internal.Numbers;

/** Reads one POSCAR; what follows the positions (velocities, predictor) is left unread. */
final class PoscarReader {
    private final List<String> lines;
    private int next;

    PoscarReader(String text) {
        lines = text.lines().toList();
    }

    /** The comment line, or this name where it is empty. */
    String name(String fallback) {
        String comment = lines.isEmpty() ? "" : lines.get(0).strip();
        return comment.isEmpty() ? fallback : comment;
    }

    Structure read() throws LineException {
        String comment = line("the comment line");
        if (comment.indexOf('\0') >= 0) {
            throw new LineException("poscar.binary", 1, "the file holds null characters: not a text file?");
        }
        double[] scale = scale();
        double[][] rows = {vector("lattice vector a"), vector("lattice vector b"), vector("lattice vector c")};
        Lattice lattice = lattice(rows, scale);
        PoscarSpecies species = species(comment);
        String mode = line("'Direct' or 'Cartesian'");
        if (begins(mode, "s")) {
            mode = line("'Direct' or 'Cartesian'");
        }
        boolean cartesian = begins(mode, "c") || begins(mode, "k");
        if (!cartesian && Numbers.parse(first(mode)) == Numbers.parse(first(mode))) {
            throw expected("'Direct' or 'Cartesian'", mode);
        }
        return new Structure(lattice, sites(species, cartesian ? lattice : null, scale));
    }

    private double[] scale() throws LineException {
        String line = line("the scaling factor");
        String[] words = words(line);
        double[] scale = new double[] {Double.NaN, Double.NaN, Double.NaN};
        boolean three =
                words.length >= 3 && !Double.isNaN(Numbers.parse(words[1])) && !Double.isNaN(Numbers.parse(words[2]));
        for (int i = 0; i < 3; i++) {
            scale[i] = Numbers.parse(words[three ? i : 0]);
            if (Double.isNaN(scale[i]) || scale[i] == 0 || three && scale[i] < 0) {
                throw expected("one scaling factor or three positive ones", line);
            }
        }
        return scale;
    }

    private Lattice lattice(double[][] rows, double[] scale) throws LineException {
        try {
            if (scale[0] < 0) {
                double factor = Math.cbrt(-scale[0] / new Lattice(rows).volume());
                scale[0] = factor;
                scale[1] = factor;
                scale[2] = factor;
            }
            for (double[] row : rows) {
                scale(row, scale);
            }
            return new Lattice(rows);
        } catch (PccdException e) {
            throw new LineException("poscar.bad-cell", 3, e.getMessage());
        }
    }

    private static void scale(double[] r, double[] scale) {
        for (int i = 0; i < 3; i++) {
            r[i] *= scale[i];
        }
    }

    private PoscarSpecies species(String comment) throws LineException {
        int symbolLine = next + 1;
        List<String> symbols = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        String line = line("element symbols or numbers of atoms");
        while (Numbers.count(first(line)) < 0) {
            symbols.addAll(List.of(words(line)));
            line = line("numbers of atoms");
        }
        counts.addAll(numbers(line));
        while (!symbols.isEmpty()
                && counts.size() < symbols.size()
                && next < lines.size()
                && isCounts(lines.get(next))) {
            counts.addAll(numbers(line("numbers of atoms")));
        }
        return PoscarSpecies.of(symbols, counts, comment, symbolLine);
    }

    private static List<String> numbers(String line) {
        List<String> counts = new ArrayList<>();
        for (String word : words(line)) {
            if (Numbers.count(word) < 0) {
                break;
            }
            counts.add(word);
        }
        return counts;
    }

    private static boolean isCounts(String line) {
        return Numbers.count(first(line)) >= 0;
    }

    private List<Site> sites(PoscarSpecies species, Lattice cartesian, double[] scale) throws LineException {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < species.atoms(); i++) {
            int lineNumber = next + 1;
            double[] x = vector("the position of atom " + (i + 1) + " of " + species.atoms());
            if (cartesian != null) {
                scale(x, scale);
                x = cartesian.toFractional(x);
            }
            Optional<Element> element = species.element(i).or(() -> label(lines.get(lineNumber - 1)));
            if (element.isEmpty()) {
                throw new LineException(
                        "poscar.no-elements",
                        lineNumber,
                        "the file names no elements: expected a line of symbols before the numbers of atoms, or the"
                                + " symbol at the end of each position");
            }
            sites.add(Site.of(element.get(), x[0], x[1], x[2]));
        }
        return sites;
    }

    private static Optional<Element> label(String line) {
        String[] words = words(line);
        for (int i = words.length - 1; i >= 3; i--) {
            if (!words[i].matches("[TF.]|\\.?(TRUE|FALSE)\\.?|!|#")) {
                return PoscarSpecies.symbol(words[i]);
            }
        }
        return Optional.empty();
    }

    private double[] vector(String what) throws LineException {
        String line = line(what);
        String[] words = words(line);
        double[] v = new double[3];
        for (int i = 0; i < 3; i++) {
            v[i] = i < words.length ? Numbers.parse(words[i]) : Double.NaN;
            if (Double.isNaN(v[i])) {
                throw expected(what + " (three numbers)", line);
            }
        }
        return v;
    }

    private String line(String what) throws LineException {
        if (next >= lines.size()) {
            throw new LineException("poscar.truncated", next, "the file ends where " + what + " should follow");
        }
        return lines.get(next++);
    }

    private LineException expected(String what, String found) {
        String shown = found.length() > 40 ? found.substring(0, 40) + "..." : found;
        return new LineException("poscar.syntax", next, "expected " + what + ", found '" + shown.strip() + "'");
    }

    private static boolean begins(String line, String letter) {
        return line.strip().toLowerCase(Locale.ROOT).startsWith(letter);
    }

    private static String first(String line) {
        return words(line)[0];
    }

    private static String[] words(String line) {
        return line.strip().split("\\s+");
    }
}
