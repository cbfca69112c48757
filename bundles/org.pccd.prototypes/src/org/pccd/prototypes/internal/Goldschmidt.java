package org.pccd.prototypes.internal;

/**
 * Goldschmidt's tolerance factor (r_A + r_X) / (sqrt 2 (r_B + r_X)) lies in [min, max]; Naturwissenschaften 14, 477
 * (1926), doi:10.1007/BF01507527. The radii are those for six neighbours, which makes the factor about 0.04 smaller
 * than with twelve around A.
 */
record Goldschmidt(String a, String b, String x, double min, double max) implements Rule {
    @Override
    public boolean allows(Decoration d) {
        double rx = d.ion(x).radius();
        double t = (d.ion(a).radius() + rx) / (Math.sqrt(2) * (d.ion(b).radius() + rx));
        return t >= min && t <= max;
    }
}
