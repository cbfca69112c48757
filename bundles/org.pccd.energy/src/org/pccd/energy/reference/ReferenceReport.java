package org.pccd.energy.reference;

import java.util.List;
import java.util.Map;

/**
 * Which known phases a hull was made of.
 *
 * @param kind {@code table} or {@code computed}
 * @param source table or dataset
 * @param hash SHA-256 of the table's file, or of the dataset's structures
 * @param method label of all energies
 * @param state of computed phases; null of a table, which does not say it
 * @param phases that have an energy
 * @param refused those that have none, by the code of the reason
 * @param missing elements asked for that have no reference energy
 * @param computed phases that were computed now
 * @param cached phases that were computed before
 * @param seconds that all of them took, now or then
 * @param cache folder with the energies; null of a table
 */
public record ReferenceReport(
        String kind,
        String source,
        String hash,
        String method,
        PhaseState state,
        int phases,
        Map<String, Integer> refused,
        List<String> missing,
        int computed,
        int cached,
        double seconds,
        String cache) {}
