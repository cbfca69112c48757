package org.pccd.encoding.pointcloud.internal;

/** Rounding as the released program does it. */
final class Rounding {
    private Rounding() {}

    /** To two decimals, halves to the even digit; no negative zero. */
    static double hundredths(double value) {
        return Math.rint(value * 100) / 100 + 0.0;
    }

    /**
     * The number that was meant by a float: the shortest decimal that names it. Means of 0.345 then round as they do in
     * the released program, which never leaves double precision.
     */
    static double decimal(float value) {
        return Double.parseDouble(Float.toString(value));
    }
}
