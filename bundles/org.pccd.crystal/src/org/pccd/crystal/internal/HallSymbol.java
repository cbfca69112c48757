package org.pccd.crystal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.core.PccdException;
import org.pccd.crystal.symmetry.SymmetryOperation;

/**
 * Reads Hall symbols (Hall 1981, Acta Cryst. A37, 517; International Tables B, section A1.4.2.3) and generates the
 * space group that they name.
 */
public final class HallSymbol {
    private static final Pattern SYMBOL = Pattern.compile(
            "(-?)([PABCIRSTHF])((?:\\s+-?[12346][^\\s(]*)+)\\s*(?:\\((.+)\\))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MATRIX = Pattern.compile("(-?)([12346])([xyz'\"*]?)([1-5]?)([abcnuvwd]*)");
    private static final int[][] TWO = {{-1, 0, 0}, {0, -1, 0}, {0, 0, 1}};
    private static final int[][] THREE = {{0, -1, 0}, {1, -1, 0}, {0, 0, 1}};
    private static final int[][] FOUR = {{0, -1, 0}, {1, 0, 0}, {0, 0, 1}};
    private static final int[][] SIX = {{1, -1, 0}, {1, 0, 0}, {0, 0, 1}};
    private static final int[][] DIAGONAL_THREE = {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}};
    private static final int[][] FACE_MINUS = {{0, -1, 0}, {-1, 0, 0}, {0, 0, -1}};
    private static final int[][] FACE_PLUS = {{0, 1, 0}, {1, 0, 0}, {0, 0, -1}};

    private HallSymbol() {}

    /**
     * All operations of one cell, centrings included, the identity first.
     *
     * @throws PccdException where the text is no Hall symbol
     */
    public static List<SymmetryOperation> operations(String symbol) {
        String text = symbol.trim().replace('_', ' ');
        Matcher m = SYMBOL.matcher(text);
        if (!m.matches()) {
            throw bad(symbol);
        }
        List<SymmetryOperation> generators = new ArrayList<>();
        if (!m.group(1).isEmpty()) {
            generators.add(new SymmetryOperation(Ints.negate(Ints.identity()), new double[3]));
        }
        for (double[] t :
                Centring.of(m.group(2).toUpperCase(Locale.ROOT).charAt(0)).translations()) {
            generators.add(new SymmetryOperation(Ints.identity(), t));
        }
        int previousOrder = 0;
        int previousAxis = 2;
        String[] tokens = m.group(3).trim().toLowerCase(Locale.ROOT).split("\\s+");
        for (int i = 0; i < tokens.length; i++) {
            Matcher n = MATRIX.matcher(tokens[i]);
            if (!n.matches()) {
                throw bad(symbol);
            }
            int order = n.group(2).charAt(0) - '0';
            String axis = n.group(3).isEmpty() ? defaultAxis(i, order, previousOrder) : n.group(3);
            generators.add(matrix(n, order, axis, previousAxis, symbol));
            previousOrder = order;
            previousAxis = "xyz".contains(axis) ? "xyz".indexOf(axis) : previousAxis;
        }
        if (m.group(4) != null) {
            generators = changeBasis(generators, m.group(4), symbol);
        }
        return GroupClosure.of(generators);
    }

    private static String defaultAxis(int position, int order, int previous) {
        if (position == 1 && order == 2) {
            return previous == 3 || previous == 6 ? "'" : "x";
        }
        return position > 0 && order == 3 ? "*" : "z";
    }

    private static SymmetryOperation matrix(Matcher n, int order, String axis, int previous, String symbol) {
        boolean diagonal = "'\"*".contains(axis);
        if (axis.equals("*") && order != 3 || !axis.equals("*") && diagonal && order != 2) {
            throw bad(symbol);
        }
        int along = diagonal ? previous : "xyz".indexOf(axis);
        int[][] r =
                switch (order) {
                    case 1 -> Ints.identity();
                    case 2 -> axis.equals("'") ? FACE_MINUS : axis.equals("\"") ? FACE_PLUS : TWO;
                    case 3 -> axis.equals("*") ? DIAGONAL_THREE : THREE;
                    case 4 -> FOUR;
                    default -> SIX;
                };
        r = axis.equals("*") ? r : turn(r, along);
        double[] t = new double[3];
        if (!n.group(4).isEmpty()) {
            if (diagonal) {
                throw bad(symbol);
            }
            t[along] += (double) (n.group(4).charAt(0) - '0') / order;
        }
        for (char c : n.group(5).toCharArray()) {
            switch (c) {
                case 'a', 'b', 'c' -> t[c - 'a'] += 0.5;
                case 'u', 'v', 'w' -> t[c - 'u'] += 0.25;
                default -> {
                    for (int k = 0; k < 3; k++) {
                        t[k] += c == 'n' ? 0.5 : 0.25;
                    }
                }
            }
        }
        return new SymmetryOperation(n.group(1).isEmpty() ? r : Ints.negate(r), t);
    }

    /** A rotation that is given about z, about x (0), y (1) or z (2) instead. */
    private static int[][] turn(int[][] r, int axis) {
        int shift = axis + 1;
        int[][] turned = new int[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                turned[(i + shift) % 3][(j + shift) % 3] = r[i][j];
            }
        }
        return turned;
    }

    private static List<SymmetryOperation> changeBasis(List<SymmetryOperation> ops, String text, String symbol) {
        OperationText.Affine v;
        String[] shift = text.trim().split("\\s+");
        if (shift.length == 3 && !text.contains(",")) {
            double[] t = new double[3];
            for (int i = 0; i < 3; i++) {
                if (!shift[i].matches("-?\\d+")) {
                    throw bad(symbol);
                }
                t[i] = Integer.parseInt(shift[i]) / 12.0;
            }
            v = new OperationText.Affine(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, t);
        } else {
            v = OperationText.parseAffine(text);
        }
        return BasisChange.apply(ops, v.matrix(), v.shift());
    }

    private static PccdException bad(String symbol) {
        return new PccdException("'" + symbol + "' is not a Hall symbol of a space group.");
    }
}
