package org.pccd.energy.reference;

import java.util.Map;
import org.pccd.core.Json;
import org.pccd.core.Sha256;
import org.pccd.energy.relax.RelaxationSettings;

/**
 * What all energies of a cache have in common; {@code plan.json} there.
 *
 * @param method label of the energies, see {@link org.pccd.energy.potential.Potential#method}
 * @param sha256 of the potential's files, by name
 * @param relaxation null where the phases stay as they are
 * @param dataset name of the dataset, for people
 * @param dataHash of the dataset
 */
public record PhasePlan(
        String method,
        Map<String, String> sha256,
        PhaseState state,
        RelaxationSettings relaxation,
        String dataset,
        String dataHash) {
    /** The same for energies that are interchangeable; the name of the dataset does not matter. */
    public String key() {
        byte[] all = Json.line(new PhasePlan(method, new java.util.TreeMap<>(sha256), state, relaxation, "", dataHash))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Sha256.hex(Sha256.digest().digest(all)).substring(0, 24);
    }
}
