package org.pccd.cli.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.pccd.energy.reference.PhaseState;
import org.pccd.energy.relax.RelaxationSettings;
import org.pccd.evaluation.StabilityChoice;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether and how samples are relaxed and put on a convex hull. */
class StabilityOptions {
    @Option(
            names = "--relax",
            description = "Relax the samples by a potential and compare them with the convex hull of known phases.")
    private boolean relax;

    @Mixin
    private PotentialOptions potential;

    @Mixin
    private RelaxOptions relaxation;

    @Option(
            names = "--reference-energies",
            paramLabel = "TABLE",
            description = "Known phases with energies of the same potential, columns 'formula', 'energy_per_atom' and"
                    + " 'method'; default: computed for all phases of the chemical systems in the reference dataset,"
                    + " and kept.")
    private Path table;

    @Option(
            names = "--reference-method",
            paramLabel = "LABEL",
            description = "Method of energies in TABLE that do not state one, or the one to choose.")
    private String method;

    @Option(
            names = "--reference-state",
            defaultValue = "relaxed",
            description = "relaxed: phases computed for the hull are relaxed as the samples are; static: taken as the"
                    + " dataset has them, much faster, but all energies above the hull come out too low."
                    + " Default: ${DEFAULT-VALUE}.")
    private PhaseState state;

    /**
     * What the user has chosen, empty where no potential is asked.
     *
     * @throws org.pccd.core.PccdException where a setting is out of its range: wrong usage
     */
    Optional<StabilityChoice> choice() {
        RelaxationSettings settings = relaxation.settings();
        return relax || table != null || potential.named()
                ? Optional.of(new StabilityChoice(potential.id(), settings, table, method, state, potential.threads()))
                : Optional.empty();
    }
}
