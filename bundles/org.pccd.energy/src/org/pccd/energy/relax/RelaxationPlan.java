package org.pccd.energy.relax;

import java.util.List;

/**
 * {@code relaxation.json}: what all results of a folder have in common.
 *
 * @param potential identifier
 * @param method the label of its energies; only those of one method may be compared
 * @param inputs as named by the user
 */
public record RelaxationPlan(String potential, String method, RelaxationSettings settings, List<String> inputs) {}
