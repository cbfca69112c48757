package org.pccd.prototypes.internal;

/** The radius of {@code role} in units of that of {@code to} lies in [min, max]: Pauling's first rule, Laves' ratio. */
record RadiusRatio(String role, String to, double min, double max) implements Rule {
    @Override
    public boolean allows(Decoration d) {
        double ratio = d.ion(role).radius() / d.ion(to).radius();
        return ratio >= min && ratio <= max;
    }
}
