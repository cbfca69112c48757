package org.pccd.crystal.internal.grid;

import java.util.Arrays;

/**
 * Numbers rows from 0 by their places in two directions: by a formula while there are few, else only those that hold a
 * point, by a hash table. So a handful of points in a vast cell needs no vast table.
 */
final class RowNumbers {
    private final int n2;
    private final int n3;
    private final long[] keys;
    private final int[] numbers;
    private int rows;

    /**
     * @param n2 number of rows along b, at most 2^20 (n3: along c)
     * @param points number of points that the rows will hold
     */
    RowNumbers(int n2, int n3, int points) {
        this.n2 = n2;
        this.n3 = n3;
        if ((long) n2 * n3 <= 4L * points + 64) {
            rows = n2 * n3;
            keys = null;
            numbers = null;
        } else {
            keys = new long[Integer.highestOneBit(points) * 4];
            Arrays.fill(keys, -1);
            numbers = new int[keys.length];
        }
    }

    int rows() {
        return rows;
    }

    /** The row that holds a point with these fractional coordinates in [0, 1), numbered now if it was not. */
    int of(double u2, double u3) {
        int t2 = Math.min(n2 - 1, (int) (u2 * n2));
        int t3 = Math.min(n3 - 1, (int) (u3 * n3));
        if (keys == null) {
            return t3 * n2 + t2;
        }
        int slot = slot((long) t3 * n2 + t2);
        if (keys[slot] < 0) {
            keys[slot] = (long) t3 * n2 + t2;
            numbers[slot] = rows++;
        }
        return numbers[slot];
    }

    /** The number of the row in this place, or -1 where no point lies in it. */
    int at(int t2, int t3) {
        if (keys == null) {
            return t3 * n2 + t2;
        }
        int slot = slot((long) t3 * n2 + t2);
        return keys[slot] < 0 ? -1 : numbers[slot];
    }

    // Where this key stands, or would stand.
    private int slot(long key) {
        int mask = keys.length - 1;
        long hash = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 32) & mask;
        while (keys[slot] >= 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
