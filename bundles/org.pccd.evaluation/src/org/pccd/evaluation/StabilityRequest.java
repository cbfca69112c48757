package org.pccd.evaluation;

import org.pccd.energy.potential.InstalledPotential;
import org.pccd.energy.potential.Potential;
import org.pccd.energy.reference.HullReferences;
import org.pccd.energy.relax.RelaxationSettings;

/**
 * How samples are to be relaxed and compared with a hull.
 *
 * @param model what the potential was made of
 * @param potential closed by the caller; where its energies are not those of crystals, it only filters
 * @param references not asked where the potential only filters; may be null then
 */
public record StabilityRequest(
        InstalledPotential model, Potential potential, RelaxationSettings relaxation, HullReferences references) {}
