package org.pccd.energy.reference;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.energy.hull.ReferenceSet;

/** Where the phases of a hull come from. */
public interface HullReferences {
    /**
     * Phases for a hull.
     *
     * @param set null where there is no phase at all
     */
    record Found(ReferenceSet set, ReferenceReport report) {}

    /**
     * What decides on the compositions of some chemical systems: the phases of these and of all their parts.
     *
     * @throws java.util.concurrent.CancellationException where the user cancels; what was computed is kept
     */
    Found of(Collection<Set<Element>> systems, Progress progress);

    /**
     * Formation energies per atom in eV of known structures as they are, by the same potential, from the elements of
     * these references: what those of samples are distributed like. Structures of elements without a reference are left
     * out.
     *
     * @return empty where nothing but energies is known of the phases
     * @throws java.util.concurrent.CancellationException where the user cancels; what was computed is kept
     */
    default Optional<double[]> distribution(Progress progress) {
        return Optional.empty();
    }

    /**
     * Refuses at once, before anything is computed, energies that can never be compared with these.
     *
     * @param method label of what will be compared
     * @throws org.pccd.energy.hull.HullException naming both methods
     */
    void requireMethod(String method);
}
