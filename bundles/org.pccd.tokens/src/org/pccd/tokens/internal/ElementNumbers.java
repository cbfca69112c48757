package org.pccd.tokens.internal;

import org.pccd.crystal.Element;
import org.pccd.crystal.ElementData;

/**
 * The 34 numbers that describe an element (after arXiv:2604.02270): period (7) and group (19, the first for the f
 * block) and block (4) as one number of 1 among zeros, then how full the outer s, p, d and f shells are, from 0 to 1,
 * by the order of filling. Each kind has a weight.
 */
final class ElementNumbers {
    static final int COUNT = 34;

    private static final int PERIODS = 7;
    private static final int GROUPS = 19;
    private static final int BLOCKS = 4;

    // Chosen so that the closest two elements lie far apart: elements of a group differ in the period alone, those of
    // the f block in their number of f electrons alone.
    private static final double PERIOD = 1.5;
    private static final double GROUP = 1;
    private static final double BLOCK = 0.5;
    private static final double[] SHELL = {1, 1, 1, 4};

    private static final String LETTERS = "spdf";
    private static final int[] CAPACITY = {2, 6, 10, 14};

    private ElementNumbers() {}

    static double[] of(Element element) {
        ElementData data = ElementData.of(element);
        int block = LETTERS.indexOf(data.block());
        double[] x = new double[COUNT];
        x[data.period() - 1] = PERIOD;
        x[PERIODS + data.group()] = GROUP;
        x[PERIODS + GROUPS + block] = BLOCK;
        int[] electrons = electrons(element, data);
        for (int shell = 0; shell < SHELL.length; shell++) {
            x[PERIODS + GROUPS + BLOCKS + shell] = SHELL[shell] * electrons[shell] / CAPACITY[shell];
        }
        return x;
    }

    // In the outer s and p and the d and f shells below them, filled one after the other; the f block is Ce to Lu and
    // Th to Lr.
    private static int[] electrons(Element element, ElementData data) {
        int period = data.period();
        int group = data.group();
        int number = element.ordinal() + 1;
        int lastBeforeF = period == 6 ? 57 : 89;
        int f = period < 6 ? 0 : Math.clamp(number - lastBeforeF, 0, CAPACITY[3]);
        return switch (data.block()) {
            case 's' -> new int[] {Math.min(group, 2), 0, 0, 0};
            case 'p' -> new int[] {2, group - 12, period > 3 ? CAPACITY[2] : 0, f};
            case 'd' -> new int[] {2, 0, group - 2, f};
            default -> new int[] {2, 0, 0, f};
        };
    }
}
