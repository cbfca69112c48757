package org.pccd.crystal.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.core.PccdException;
import org.pccd.crystal.symmetry.SymmetryOperation;

/** Symmetry operations as text, such as {@code x,-y+1/2,z-x}. */
public final class OperationText {
    private static final Pattern TERM =
            Pattern.compile("([+-]?)(?:(\\d*\\.?\\d+|\\d+\\.)(?:/(\\d+))?\\*?)?([xyz]?)", Pattern.CASE_INSENSITIVE);
    private static final double SNAP = 0.004;

    private OperationText() {}

    /** A rational affine map: matrix rows and shift, which may be fractions. */
    public record Affine(double[][] matrix, double[] shift) {}

    /** @throws PccdException where the text is no operation with an integer rotation of determinant 1 or -1 */
    public static SymmetryOperation parse(String text) {
        Affine affine = parseAffine(text);
        int[][] r = new int[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                r[i][j] = (int) affine.matrix[i][j];
                if (r[i][j] != affine.matrix[i][j]) {
                    throw bad(text);
                }
            }
        }
        if (Math.abs(Ints.det(r)) != 1) {
            throw bad(text);
        }
        return new SymmetryOperation(r, affine.shift);
    }

    /** @throws PccdException where the text is no list of three linear expressions in x, y and z */
    public static Affine parseAffine(String text) {
        String[] parts = text.replaceAll("[\\s'\"]", "").split(",", -1);
        if (parts.length != 3) {
            throw bad(text);
        }
        double[][] matrix = new double[3][3];
        double[] shift = new double[3];
        for (int i = 0; i < 3; i++) {
            Matcher term = TERM.matcher(parts[i]);
            int at = 0;
            while (at < parts[i].length()) {
                term.region(at, parts[i].length());
                if (!term.lookingAt()
                        || term.group(2) == null && term.group(4).isEmpty()
                        || at > 0 && term.group(1).isEmpty()) {
                    throw bad(text);
                }
                double value = term.group(2) == null ? 1 : number(term.group(2), term.group(3), text);
                value = term.group(1).equals("-") ? -value : value;
                if (term.group(4).isEmpty()) {
                    shift[i] += value;
                } else {
                    matrix[i]["xyz".indexOf(term.group(4).toLowerCase(Locale.ROOT))] += value;
                }
                at = term.end();
            }
            if (parts[i].isEmpty()) {
                throw bad(text);
            }
        }
        return new Affine(matrix, shift);
    }

    private static double number(String number, String denominator, String text) {
        double value = Double.parseDouble(number);
        if (denominator != null) {
            double d = Double.parseDouble(denominator);
            if (d == 0) {
                throw bad(text);
            }
            return value / d;
        }
        double nearest = Math.rint(value * 24) / 24;
        return Math.abs(value - nearest) < SNAP ? nearest : value;
    }

    private static PccdException bad(String text) {
        return new PccdException("'" + text + "' is not a symmetry operation such as 'x, -y+1/2, z'.");
    }

    public static String format(SymmetryOperation op) {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            int start = s.length();
            for (int j = 0; j < 3; j++) {
                int c = op.rotation()[i][j];
                if (c != 0) {
                    s.append(c < 0 ? "-" : s.length() > start ? "+" : "");
                    s.append(Math.abs(c) > 1 ? Integer.toString(Math.abs(c)) : "")
                            .append("xyz".charAt(j));
                }
            }
            double t = op.translation()[i];
            if (Math.abs(t) > 1e-9 || s.length() == start) {
                s.append(t < 0 ? "-" : s.length() > start ? "+" : "").append(fraction(Math.abs(t)));
            }
            s.append(i < 2 ? "," : "");
        }
        return s.toString();
    }

    private static String fraction(double t) {
        long n = Math.round(t * 24);
        if (Math.abs(t * 24 - n) > 1e-6) {
            return Double.toString(t);
        }
        long g = Ints.gcd((int) n, 24);
        return n % 24 == 0 ? Long.toString(n / 24) : n / g + "/" + 24 / g;
    }
}
