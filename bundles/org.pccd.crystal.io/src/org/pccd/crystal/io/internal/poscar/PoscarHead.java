package org.pccd.crystal.io.internal.poscar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pccd.core.PccdException;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.io.internal.LineException;
import org.pccd.crystal.io.internal.Numbers;
import org.pccd.crystal.io.internal.Plausible;
import org.pccd.crystal.io.internal.text.Words;

/**
 * What a POSCAR says before its positions.
 *
 * @param scale factors by which Cartesian positions are multiplied along x, y, z
 * @param lattice with the factors applied
 * @param symbols words of the line of symbols, empty in the format of VASP 4
 * @param symbolLine 1-based line of the symbols, or of the numbers of atoms where there are none
 * @param counts numbers of atoms
 * @param cartesian whether positions are Cartesian
 * @param selective whether three flags follow each position
 */
record PoscarHead(
        String comment,
        double[] scale,
        Lattice lattice,
        List<String> symbols,
        int symbolLine,
        int[] counts,
        boolean cartesian,
        boolean selective) {
    /** More atoms than any calculation has: such a number is a sign of another file. */
    private static final long MOST_ATOMS = 10_000_000;

    /** VASP breaks the line of symbols every 20 symbols. */
    private static final int MOST_LINES = 100;

    static PoscarHead read(PoscarLines lines) throws LineException, IOException {
        String comment = lines.line("the comment line");
        double[] scale = scale(lines);
        Lattice lattice = lattice(lines, scale);
        List<String> symbols = new ArrayList<>();
        String line = lines.filled("element symbols or numbers of atoms");
        int symbolLine = lines.number();
        while (Double.isNaN(Numbers.parse(Words.first(line)))) {
            if (symbols.size() > 20 * MOST_LINES
                    || PoscarElements.symbol(Words.first(line)).isEmpty()) {
                throw unknown(lines, line);
            }
            symbols.addAll(List.of(Words.of(line)));
            line = lines.filled("numbers of atoms");
        }
        int[] counts = counts(lines, line, symbols.size());
        String mode = mode(lines);
        boolean selective = begins(mode, 's');
        mode = selective ? mode(lines) : mode;
        if (PoscarLines.numbers(Words.of(mode)) != null) {
            throw lines.expected("'Direct' or 'Cartesian'", mode);
        }
        boolean cartesian = begins(mode, 'c') || begins(mode, 'k');
        return new PoscarHead(comment, scale, lattice, symbols, symbolLine, counts, cartesian, selective);
    }

    int atoms() {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    private static double[] scale(PoscarLines lines) throws LineException, IOException {
        String line = lines.filled("the scaling factor");
        String[] words = Words.of(line);
        double[] scale = new double[3];
        boolean three = words.length >= 3 && PoscarLines.numbers(words) != null;
        for (int i = 0; i < 3; i++) {
            scale[i] = words.length == 0 ? Double.NaN : Numbers.parse(words[three ? i : 0]);
            if (Double.isNaN(scale[i]) || scale[i] == 0 || three && scale[i] < 0) {
                throw lines.expected("one scaling factor or three positive ones", line);
            }
        }
        return scale;
    }

    private static Lattice lattice(PoscarLines lines, double[] scale) throws LineException, IOException {
        double[][] rows = new double[3][];
        int first = 0;
        for (int i = 0; i < 3; i++) {
            String what = "lattice vector " + "abc".charAt(i);
            rows[i] = lines.vector(what, lines.filled(what));
            first = i == 0 ? lines.number() : first;
        }
        try {
            if (scale[0] < 0) {
                double factor = Math.cbrt(-scale[0] / new Lattice(rows).volume());
                java.util.Arrays.fill(scale, factor);
            }
            for (double[] row : rows) {
                multiply(row, scale);
            }
            return Plausible.lattice(new Lattice(rows));
        } catch (PccdException e) {
            throw new LineException("poscar.bad-cell", first, e.getMessage());
        }
    }

    /** Multiplies a vector by the factors along x, y and z. */
    static void multiply(double[] r, double[] scale) {
        for (int i = 0; i < 3; i++) {
            r[i] *= scale[i];
        }
    }

    private static int[] counts(PoscarLines lines, String first, int symbols) throws LineException, IOException {
        List<Integer> counts = new ArrayList<>();
        int at = lines.number();
        add(lines, first, counts);
        while (counts.size() < Math.max(symbols, 1) && lines.peek() != null && onlyCounts(lines.peek())) {
            add(lines, lines.line("numbers of atoms"), counts);
        }
        long atoms = counts.stream().mapToLong(Integer::longValue).sum();
        if (atoms == 0 || atoms > MOST_ATOMS) {
            throw new LineException(
                    "poscar.bad-count", at, "the file has " + atoms + " atoms; expected 1 to " + MOST_ATOMS);
        }
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }

    // Up to a word that is no number: a remark may follow.
    private static void add(PoscarLines lines, String line, List<Integer> counts) throws LineException {
        for (String word : Words.of(line)) {
            int count = Numbers.count(word);
            if (count < 0 && !Double.isNaN(Numbers.parse(word))) {
                throw new LineException(
                        "poscar.bad-count",
                        lines.number(),
                        "expected whole numbers of atoms, none above " + MOST_ATOMS + ", found '"
                                + word.substring(0, Math.min(word.length(), 40)) + "'");
            }
            if (count < 0) {
                return;
            }
            counts.add(count);
        }
    }

    private static boolean onlyCounts(String line) {
        String[] words = Words.of(line);
        for (String word : words) {
            if (Numbers.count(word) < 0) {
                return false;
            }
        }
        return words.length > 0;
    }

    // VASP takes a blank line for Direct.
    private static String mode(PoscarLines lines) throws LineException, IOException {
        String what = "'Direct' or 'Cartesian'";
        String mode = lines.line(what);
        while (mode.isBlank() && lines.peek() != null && PoscarLines.numbers(Words.of(lines.peek())) == null) {
            mode = lines.line(what);
        }
        return mode;
    }

    private static boolean begins(String line, char letter) {
        String first = Words.first(line).toLowerCase(Locale.ROOT);
        return !first.isEmpty() && first.charAt(0) == letter;
    }

    private static LineException unknown(PoscarLines lines, String line) {
        String word = Words.first(line);
        String shown = word.length() > 20 ? word.substring(0, 20) + "..." : word;
        return new LineException(
                "poscar.unknown-element",
                lines.number(),
                "'" + shown + "' is no chemical element; expected element symbols or numbers of atoms");
    }
}
