package org.pccd.energy.hull;

import java.util.Objects;

/**
 * How energies were obtained. Only energies of one scale may be compared.
 *
 * @param method label of method and corrections, such as {@code PBE+U MP2020}; {@link #UNSTATED} where nobody says
 */
public record EnergyScale(String method, EnergyQuantity quantity) {
    /** The method of energies of which none is stated. */
    public static final String UNSTATED = "";

    public EnergyScale {
        method = method.strip();
        Objects.requireNonNull(quantity);
    }

    /** Names the method, and the quantity where that is not the method's only one to know. */
    @Override
    public String toString() {
        return quantity.title() + (method.isEmpty() ? " of an unstated method" : " of '" + method + "'");
    }
}
