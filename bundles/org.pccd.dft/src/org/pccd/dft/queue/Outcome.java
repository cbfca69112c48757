package org.pccd.dft.queue;

import java.io.IOException;
import java.util.List;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.dft.DftReading;
import org.pccd.dft.DftResult;

/** Writes what became of a job: its status last, so that who sees it finds the rest. */
final class Outcome {
    private Outcome() {}

    static void write(DftJob job, DftStatus status, DftReading reading) throws IOException {
        DftResult result = reading.result();
        if (status.counts() && result != null) {
            AtomicFiles.write(job.path().resolve(DftJob.RESULT), Json.pretty(result(result)));
            Entry entry = Entry.of(job.name(), result.structure());
            AtomicFiles.write(
                    job.path().resolve(DftJob.FINAL),
                    StructureOutput.writer(StructureOutput.CIF)
                            .write(entry, List.of("Energy " + result.energy() + " eV by " + result.program())));
        }
        job.write(status);
    }

    /** Without the structure, which has a file of its own. */
    private record Numbers(
            double energy,
            double energyPerAtom,
            double[][] forces,
            double[][] stress,
            int ionicSteps,
            Double magnetisation,
            String program,
            List<String> warnings) {}

    private static Numbers result(DftResult r) {
        return new Numbers(
                r.energy(),
                r.energyPerAtom(),
                r.forces(),
                r.stress(),
                r.ionicSteps(),
                r.magnetisation(),
                r.program(),
                r.warnings());
    }
}
