package org.pccd.crystal.internal;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pccd.crystal.symmetry.CrystalSystem;
import org.pccd.crystal.symmetry.SpaceGroup;

/**
 * The change of coordinates from the reference setting of a space group to another of its settings, as International
 * Tables A define them: x(setting) = matrix x(reference) + shift.
 */
public record SettingChange(double[][] matrix, double[] shift) {
    private static final int[][] IDENTITY = Ints.identity();
    // Columns are the new axes in terms of the old ones.
    private static final int[][] SECOND_CELL = {{-1, 0, 1}, {0, 1, 0}, {-1, 0, 0}};
    private static final int[][] THIRD_CELL = {{0, 0, -1}, {0, 1, 0}, {1, 0, -1}};
    private static final int[][] EXCHANGED = {{0, 0, 1}, {0, -1, 0}, {1, 0, 0}};
    private static final int[][] AXIS_B_TO_C = {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}};
    private static final int[][] AXIS_B_TO_A = {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}};
    // Coordinates on rhombohedral axes of a point on hexagonal ones, obverse.
    private static final int[][] RHOMBOHEDRAL = {{1, 0, 1}, {-1, 1, 1}, {0, -1, 1}};

    // Coordinates with origin choice 1 of the origin of choice 2, in eighths.
    private static final Map<Integer, int[]> ORIGINS = Map.ofEntries(
            entry(48, new int[] {-2, -2, -2}),
            entry(50, new int[] {-2, -2, 0}),
            entry(59, new int[] {-2, -2, 0}),
            entry(68, new int[] {0, -2, -2}),
            entry(70, new int[] {1, 1, 1}),
            entry(85, new int[] {-2, 2, 0}),
            entry(86, new int[] {2, 2, 2}),
            entry(88, new int[] {0, 2, 1}),
            entry(125, new int[] {-2, -2, 0}),
            entry(126, new int[] {-2, -2, -2}),
            entry(129, new int[] {-2, 2, 0}),
            entry(130, new int[] {-2, 2, 0}),
            entry(133, new int[] {-2, 2, 2}),
            entry(134, new int[] {2, -2, 2}),
            entry(137, new int[] {-2, 2, -2}),
            entry(138, new int[] {-2, 2, 2}),
            entry(141, new int[] {0, -2, 1}),
            entry(142, new int[] {0, -2, 1}),
            entry(201, new int[] {2, 2, 2}),
            entry(203, new int[] {1, 1, 1}),
            entry(222, new int[] {-2, -2, -2}),
            entry(224, new int[] {2, 2, 2}),
            entry(227, new int[] {1, 1, 1}),
            entry(228, new int[] {-1, -1, -1}));

    public static SettingChange of(SpaceGroup setting) {
        String name = setting.setting();
        double[] shift = new double[3];
        if (name.startsWith("1")) {
            int[] eighths = ORIGINS.get(setting.number());
            shift = new double[] {eighths[0] / 8.0, eighths[1] / 8.0, eighths[2] / 8.0};
        }
        if (name.equals("R")) {
            return new SettingChange(Mat3.of(RHOMBOHEDRAL), shift);
        }
        String axes = name.replaceFirst("^[12]", "");
        int[][] basis = setting.number() <= 15 ? monoclinic(axes) : orthorhombic(axes);
        double[][] m = Mat3.inverse(Mat3.of(basis));
        return new SettingChange(m, Mat3.multiply(m, shift));
    }

    /** Coordinates in the setting of a point of the reference setting. */
    public double[] apply(double[] x) {
        double[] y = Mat3.multiply(matrix, x);
        for (int i = 0; i < 3; i++) {
            y[i] += shift[i];
        }
        return y;
    }

    /**
     * The letter in a setting of a position that has this letter in the reference setting: the same but for some other
     * choices of monoclinic cells.
     */
    public static char letter(SpaceGroup setting, char letter) {
        String name = setting.setting();
        boolean second = name.endsWith("2");
        boolean third = name.endsWith("3");
        return switch (setting.number()) {
            case 12 -> second || third ? exchanged(letter, 'c', 'd') : letter;
            case 14 -> second || third ? exchanged(letter, 'b', 'd') : letter;
            case 15 ->
                name.startsWith("-")
                        ? third ? letter : exchanged(letter, 'c', 'd')
                        : second ? exchanged(letter, 'c', 'd') : letter;
            default -> letter;
        };
    }

    private static char exchanged(char letter, char one, char other) {
        return letter == one ? other : letter == other ? one : letter;
    }

    /** The site-symmetry symbol in a setting: with permuted axes its three parts change places. */
    public static String siteSymmetry(SpaceGroup setting, String symbol) {
        String axes = setting.setting().replaceAll("[12-]", "");
        if (CrystalSystem.of(setting.number()) != CrystalSystem.ORTHORHOMBIC || axes.isEmpty() || symbol.length() < 3) {
            return symbol;
        }
        List<String> parts = parts(symbol);
        StringBuilder s = new StringBuilder();
        for (char c : axes.toCharArray()) {
            s.append(parts.get(c - 'a'));
        }
        return s.toString();
    }

    // One part per axis, such as m, 2, . or 2/m.
    private static List<String> parts(String symbol) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < symbol.length(); i++) {
            boolean slash = symbol.startsWith("2/m", i);
            parts.add(slash ? "2/m" : symbol.substring(i, i + 1));
            i += slash ? 2 : 0;
        }
        return parts;
    }

    // Names such as b1, -c3, a: cell choice, exchange of the two axes across the unique one, unique axis.
    private static int[][] monoclinic(String name) {
        int[][] basis = name.endsWith("2") ? SECOND_CELL : name.endsWith("3") ? THIRD_CELL : IDENTITY;
        if (name.startsWith("-")) {
            basis = Ints.multiply(basis, EXCHANGED);
        }
        int[][] turn = name.contains("c") ? AXIS_B_TO_C : name.contains("a") ? AXIS_B_TO_A : IDENTITY;
        return Ints.multiply(basis, turn);
    }

    // Names such as ba-c: the old axes that become a, b and c.
    private static int[][] orthorhombic(String name) {
        if (name.isEmpty() || name.equals("H")) {
            return IDENTITY;
        }
        int[][] basis = new int[3][3];
        int axis = 0;
        int sign = 1;
        for (char c : name.toCharArray()) {
            if (c == '-') {
                sign = -1;
            } else {
                basis[c - 'a'][axis++] = sign;
                sign = 1;
            }
        }
        return basis;
    }
}
