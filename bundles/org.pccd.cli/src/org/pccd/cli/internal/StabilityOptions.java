package org.pccd.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.dataset.Dataset;
import org.pccd.energy.hull.EnergyColumns;
import org.pccd.energy.hull.EnergyQuantity;
import org.pccd.energy.hull.EnergyRows;
import org.pccd.energy.hull.EnergyScale;
import org.pccd.energy.potential.InstalledPotential;
import org.pccd.energy.potential.Potential;
import org.pccd.energy.potential.Potentials;
import org.pccd.energy.reference.ComputedReferences;
import org.pccd.energy.reference.HullReferences;
import org.pccd.energy.reference.PhaseEnergies;
import org.pccd.energy.reference.PhaseState;
import org.pccd.energy.reference.TableReferences;
import org.pccd.energy.relax.RelaxationSettings;
import org.pccd.evaluation.StabilityRequest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether and how samples are relaxed and put on a convex hull. */
class StabilityOptions {
    // What is asked where no potential is installed.
    private static final String FILTER = "repulsion";

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

    /** How it is done, open until closed; empty of everything where no potential is asked. */
    record Opened(Potential potential, StabilityRequest request) implements AutoCloseable {
        @Override
        public void close() {
            if (potential != null) {
                potential.close();
            }
        }
    }

    /** @throws PccdException where a setting is out of its range: wrong usage */
    RelaxationSettings settings() {
        return relaxation.settings();
    }

    /** @throws PccdException where the potential does not open or the table cannot be used */
    Opened open(Dataset reference, RelaxationSettings settings, Progress progress) {
        if (!relax && table == null && !potential.named()) {
            return new Opened(null, null);
        }
        String id = potential.id() == null ? FILTER : potential.id();
        InstalledPotential model = Potentials.ofUser().get(id);
        Potential opened = potential.open(id);
        try {
            HullReferences references =
                    opened.physical() ? references(reference, model, opened, settings, progress) : null;
            return new Opened(opened, new StabilityRequest(model, opened, settings, references));
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private HullReferences references(
            Dataset dataset,
            InstalledPotential model,
            Potential opened,
            RelaxationSettings settings,
            Progress progress) {
        if (table == null) {
            return new ComputedReferences(
                    dataset, new PhaseEnergies(PhaseEnergies.ofUser(), model, opened, state, settings));
        }
        if (!Files.exists(table)) {
            throw new PccdException(table + " does not exist; name a table with reference energies.");
        }
        String stated = method == null ? EnergyScale.UNSTATED : method;
        return new TableReferences(
                table,
                EnergyRows.read(table, new EnergyColumns(null, EnergyQuantity.TOTAL, stated, true), progress)
                        .references(method));
    }
}
