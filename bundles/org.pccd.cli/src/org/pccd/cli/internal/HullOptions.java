package org.pccd.cli.internal;

import java.nio.file.Path;
import org.pccd.core.Progress;
import org.pccd.energy.hull.EnergyColumns;
import org.pccd.energy.hull.EnergyQuantity;
import org.pccd.energy.hull.EnergyRows;
import org.pccd.energy.hull.EnergyScale;
import picocli.CommandLine.Option;

/** Where energies come from and what they are. */
class HullOptions {
    @Option(
            names = "--reference",
            required = true,
            paramLabel = "TABLE|DATASET",
            description = "Known phases with their energies: a table with columns 'formula' and"
                    + " 'formation_energy_per_atom' or 'energy_per_atom', or a dataset with such a property; also .gz.")
    private Path reference;

    @Option(
            names = "--reference-energy",
            paramLabel = "COLUMN",
            description = "Column or property with the energies of the reference, where it has no usual name.")
    private String referenceEnergy;

    @Option(
            names = "--energy",
            paramLabel = "COLUMN",
            description = "Column or property with the energies of what is compared, likewise.")
    private String energy;

    @Option(
            names = "--quantity",
            description =
                    "formation or total: what the energies of the reference are, or of both columns which to take.")
    private EnergyQuantity quantity;

    @Option(
            names = "--method",
            paramLabel = "LABEL",
            description =
                    "Method of all energies that do not state one in a column 'method'; of a reference with several"
                            + " methods, the one to compare with.")
    private String method;

    Path reference() {
        return reference;
    }

    /** The method that all energies have which do not state one. */
    String method() {
        return method == null ? EnergyScale.UNSTATED : method;
    }

    EnergyRows.References references(Progress progress) {
        return EnergyRows.read(reference, new EnergyColumns(referenceEnergy, quantity, method(), true), progress)
                .references(method);
    }

    /** Columns of what is compared with references of this quantity. */
    EnergyColumns columns(EnergyQuantity ofReference) {
        return new EnergyColumns(energy, ofReference, method(), energy != null);
    }
}
