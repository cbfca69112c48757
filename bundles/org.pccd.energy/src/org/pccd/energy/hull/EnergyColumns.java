package org.pccd.energy.hull;

/**
 * Which column of a table, or property of a dataset, holds the energies. Nothing needs to be said where a column has
 * one of the usual names, such as {@code formation_energy_per_atom} or {@code energy_per_atom}.
 *
 * @param name of the column; null for a usual name
 * @param quantity what the named column holds, null for what its name says; without a name the quantity that is
 *     preferred where there are columns of both
 * @param method of energies for which no column says it; {@link EnergyScale#UNSTATED} where nobody does
 * @param required whether there must be an energy column
 */
public record EnergyColumns(String name, EnergyQuantity quantity, String method, boolean required) {
    /** Columns of usual names, with energies. */
    public static final EnergyColumns USUAL = new EnergyColumns(null, null, EnergyScale.UNSTATED, true);

    /** Columns of usual names, of a table that may have compositions alone. */
    public static final EnergyColumns OPTIONAL = new EnergyColumns(null, null, EnergyScale.UNSTATED, false);
}
