package org.pccd.energy.relax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.dataset.StructureCollection;
import org.pccd.dataset.StructureSources;
import org.pccd.energy.internal.relax.RelaxationFolder;
import org.pccd.energy.potential.Potential;

/**
 * Relaxes all structures of some inputs into a folder. Each result is written as it comes; a job that was stopped goes
 * on where it was when it is started again with the same inputs and settings.
 */
public final class RelaxationJob {
    private final String id;
    private final Potential potential;
    private final RelaxationSettings settings;
    private final boolean trajectories;

    /**
     * @param id of the potential, for the plan
     * @param potential closed by the caller
     */
    public RelaxationJob(String id, Potential potential, RelaxationSettings settings, boolean trajectories) {
        this.id = id;
        this.potential = potential;
        this.settings = settings;
        this.trajectories = trajectories;
    }

    /**
     * @throws PccdException where an input does not exist, there is nothing to relax, or the folder is of another job
     * @throws java.util.concurrent.CancellationException where the user cancels; what was done stays
     */
    public RelaxationReport run(List<Path> inputs, Path out, Progress progress) {
        StructureSources.requireExisting(inputs, StructureSources.FILES_OR_FOLDERS);
        RelaxationPlan plan = new RelaxationPlan(
                id,
                potential.method(),
                settings,
                inputs.stream()
                        .map(p -> p.toAbsolutePath().normalize().toString())
                        .toList());
        try (RelaxationFolder folder = RelaxationFolder.open(out, plan)) {
            StructureCollection all = StructureCollection.read(inputs, progress);
            if (all.size() == 0) {
                throw new PccdException("There is nothing to relax, for the inputs hold no structures"
                        + (all.problems().isEmpty()
                                ? "."
                                : "; the first: " + all.problems().get(0)));
            }
            return run(all, folder, out, progress);
        } catch (IOException | UncheckedIOException e) {
            throw new PccdException(out + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private RelaxationReport run(StructureCollection all, RelaxationFolder folder, Path out, Progress progress)
            throws IOException {
        long begun = System.nanoTime();
        List<RelaxationRecord> records = new ArrayList<>(folder.before());
        Set<Integer> done = records.stream().map(RelaxationRecord::number).collect(Collectors.toSet());
        int[] open =
                IntStream.range(0, all.size()).filter(i -> !done.contains(i)).toArray();
        List<Structure> structures =
                IntStream.of(open).mapToObj(i -> all.entry(i).structure()).toList();
        long[] energies = {0};
        new Relaxer(potential, settings, trajectories)
                .run(
                        structures,
                        r -> {
                            Relaxation named = r.numbered(open[r.number()]);
                            RelaxationRecord record = RelaxationRecord.of(all.entry(named.number()), named);
                            folder.add(record, named);
                            records.add(record);
                            energies[0] += r.steps() + (record.startEnergy() == null ? 0 : 1);
                        },
                        progress);
        records.sort(Comparator.comparingInt(RelaxationRecord::number));
        Map<String, Integer> outcomes = new TreeMap<>();
        records.forEach(r -> outcomes.merge(r.outcome().id(), 1, Integer::sum));
        return new RelaxationReport(
                out.toString(),
                potential.method(),
                records.size(),
                folder.before().size(),
                outcomes,
                energies[0],
                (System.nanoTime() - begun) * 1e-9,
                all.problems(),
                records,
                table(records, folder.table()));
    }

    private String table(List<RelaxationRecord> records, Path file) throws IOException {
        boolean some = false;
        try (StructureOutput table = StructureOutput.file(file, StructureOutput.writer(StructureOutput.CIF), true)) {
            for (RelaxationRecord r : records) {
                if (r.cif() == null) {
                    continue;
                }
                some = true;
                Map<String, String> properties = new LinkedHashMap<>();
                // The name under which tables of energies state how they were computed.
                properties.put(potential.physical() ? "energy_per_atom" : "overlap_per_atom", text(r.energyPerAtom()));
                properties.put("method", potential.method());
                properties.put("outcome", r.outcome().id());
                properties.put("largest_force", text(r.largestForce()));
                properties.put("steps", Integer.toString(r.steps()));
                properties.put("volume_ratio", Double.toString(r.volumeRatio()));
                table.write(new Entry(r.name(), structure(r), properties, r.source(), r.line()), Path.of(r.name()));
            }
            if (some) {
                table.complete();
            }
        }
        return some ? file.toString() : null;
    }

    private static String text(Double value) {
        return value == null ? "" : value.toString();
    }

    private static Structure structure(RelaxationRecord r) throws IOException {
        try (var readings = StructureFiles.format(StructureOutput.CIF)
                .read(org.pccd.crystal.io.Input.of(r.name() + ".cif", r.cif()))) {
            return readings.map(Reading::entry).findFirst().orElseThrow().structure();
        }
    }
}
