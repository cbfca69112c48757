package org.pccd.energy.potential;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.dataset.StructureCollection;
import org.pccd.dataset.StructureSources;

/** Energies of many structures as they are. */
public final class Energies {
    private Energies() {}

    /**
     * Computes all structures in batches.
     *
     * @return a result for each, in their order, disordered ones refused
     * @throws java.util.concurrent.CancellationException where the user cancels
     */
    public static List<PotentialResult> of(List<Structure> structures, Potential potential, Progress progress) {
        progress.begin("Energies", structures.size(), "structures");
        PotentialResult[] results = new PotentialResult[structures.size()];
        List<Atoms> batch = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int atoms = 0;
        for (int i = 0; i < results.length; i++) {
            try {
                Atoms a = Atoms.of(structures.get(i));
                batch.add(a);
                places.add(i);
                atoms += a.size();
            } catch (PotentialException e) {
                results[i] = PotentialResult.refused(e);
            }
            if (atoms >= potential.batchAtoms() || i == results.length - 1) {
                progress.check();
                List<PotentialResult> found = potential.evaluate(batch);
                for (int k = 0; k < found.size(); k++) {
                    results[places.get(k)] = found.get(k);
                }
                batch.clear();
                places.clear();
                atoms = 0;
                progress.done(i + 1);
            }
        }
        return List.of(results);
    }

    /**
     * Computes everything in some files, folders, tables and datasets.
     *
     * @param forces whether the forces on all atoms are in the report
     * @throws PccdException where an input does not exist or holds no structure
     */
    public static EnergyReport of(List<Path> inputs, Potential potential, boolean forces, Progress progress) {
        StructureSources.requireExisting(inputs, StructureSources.FILES_OR_FOLDERS);
        long begun = System.nanoTime();
        StructureCollection all = StructureCollection.read(inputs, progress);
        if (all.size() == 0) {
            throw new PccdException("There is nothing to compute, for the inputs hold no structures"
                    + (all.problems().isEmpty()
                            ? "."
                            : "; the first: " + all.problems().get(0)));
        }
        List<PotentialResult> results = of(all.structures(), potential, progress);
        List<EnergyRecord> records = new ArrayList<>(results.size());
        int refused = 0;
        for (int i = 0; i < results.size(); i++) {
            records.add(EnergyRecord.of(all.entry(i), results.get(i), forces));
            refused += results.get(i).refused() ? 1 : 0;
        }
        return new EnergyReport(
                potential.method(),
                potential.physical(),
                results.size() - refused,
                refused,
                (System.nanoTime() - begun) * 1e-9,
                records,
                all.problems());
    }
}
