package org.pccd.crystal.internal;

/** The 32 crystallographic point groups in the order of International Tables. */
public final class PointGroups {
    private static final String[] SYMBOLS = {
        "1", "-1", "2", "m", "2/m", "222", "mm2", "mmm", "4", "-4", "4/m", "422", "4mm", "-42m", "4/mmm", "3", "-3",
        "32", "3m", "-3m", "6", "-6", "6/m", "622", "6mm", "-6m2", "6/mmm", "23", "m-3", "432", "-43m", "m-3m"
    };
    private static final int[] LAST_GROUP = {
        1, 2, 5, 9, 15, 24, 46, 74, 80, 82, 88, 98, 110, 122, 142, 146, 148, 155, 161, 167, 173, 174, 176, 182, 186,
        190, 194, 199, 206, 214, 220, 230
    };

    private PointGroups() {}

    /** The Hermann-Mauguin symbol of the point group of space group {@code number}. */
    public static String symbol(int number) {
        int i = 0;
        while (LAST_GROUP[i] < number) {
            i++;
        }
        return SYMBOLS[i];
    }
}
