package org.pccd.evaluation;

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

/**
 * What a user chooses to have samples relaxed and compared with a hull.
 *
 * @param potential identifier; null for the first that is installed, or the built-in filter where none is
 * @param table with reference energies; null to compute them for the phases of the reference dataset
 * @param method of the table's energies that do not state one, or the one to choose; null where they state one
 * @param state of computed references
 * @param threads at least 1
 */
public record StabilityChoice(
        String potential, RelaxationSettings relaxation, Path table, String method, PhaseState state, int threads) {
    // What is asked where no potential is installed.
    private static final String FILTER = "repulsion";

    /** The usual choice. */
    public static final StabilityChoice USUAL = new StabilityChoice(
            null,
            RelaxationSettings.USUAL,
            null,
            null,
            PhaseState.RELAXED,
            Runtime.getRuntime().availableProcessors());

    /** A potential that is open until this is closed, and what to do with it. */
    public record Opened(StabilityRequest request) implements AutoCloseable {
        @Override
        public void close() {
            request.potential().close();
        }
    }

    /**
     * Opens the potential and the references.
     *
     * @param reference stays open as long as the result is used
     * @throws PccdException where there is no such potential, it does not open, or the table cannot be used
     */
    public Opened open(Dataset reference, Progress progress) {
        if (threads < 1) {
            throw new PccdException("The number of threads is " + threads + ", but must be at least 1.");
        }
        Potentials all = Potentials.ofUser();
        InstalledPotential model =
                potential != null ? all.get(potential) : all.usual().orElseGet(() -> all.get(FILTER));
        Potential opened = all.open(model.id(), threads);
        try {
            HullReferences references = opened.physical() ? references(reference, model, opened, progress) : null;
            return new Opened(new StabilityRequest(model, opened, relaxation, references));
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private HullReferences references(Dataset dataset, InstalledPotential model, Potential opened, Progress progress) {
        if (table == null) {
            return new ComputedReferences(
                    dataset, new PhaseEnergies(PhaseEnergies.ofUser(), model, opened, state, relaxation));
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
