package org.pccd.energy.potential;

import java.util.List;
import org.pccd.core.Problem;

/**
 * Energies of some input: entries = computed + refused, and those in {@code unreadable} beside.
 *
 * @param method only energies of one method may be compared
 * @param physical whether these are energies of crystals, as {@link Potential#physical}
 */
public record EnergyReport(
        String method,
        boolean physical,
        int computed,
        int refused,
        double seconds,
        List<EnergyRecord> structures,
        List<Problem> unreadable) {}
