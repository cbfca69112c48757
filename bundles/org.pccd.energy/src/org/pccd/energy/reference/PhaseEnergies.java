package org.pccd.energy.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetEntry;
import org.pccd.energy.internal.reference.PartialProgress;
import org.pccd.energy.internal.reference.PhaseCache;
import org.pccd.energy.internal.reference.Stopwatch;
import org.pccd.energy.potential.Energies;
import org.pccd.energy.potential.InstalledPotential;
import org.pccd.energy.potential.Potential;
import org.pccd.energy.potential.PotentialResult;
import org.pccd.energy.relax.RelaxationSettings;
import org.pccd.energy.relax.Relaxer;

/** Energies of the structures of a dataset by one potential, each computed once and kept on disk. */
public final class PhaseEnergies {
    private static final int BATCH = 2048;

    private final Path caches;
    private final InstalledPotential model;
    private final Potential potential;
    private final PhaseState state;
    private final RelaxationSettings relaxation;

    /**
     * Rows with their energies, in the order asked for.
     *
     * @param computed how many were computed now
     * @param folder of the cache
     */
    public record Computed(List<PhaseEnergy> energies, int computed, Path folder) {}

    /**
     * @param caches folder for all caches, see {@link #ofUser}
     * @param model whose checksums tell potentials apart
     * @param potential closed by the caller
     * @param relaxation for {@link PhaseState#RELAXED}
     */
    public PhaseEnergies(
            Path caches,
            InstalledPotential model,
            Potential potential,
            PhaseState state,
            RelaxationSettings relaxation) {
        this.caches = caches;
        this.model = model;
        this.potential = potential;
        this.state = state;
        this.relaxation = relaxation;
    }

    /** {@code ~/.pccd/reference-energies}, or where the system property {@code pccd.reference-energies} says. */
    public static Path ofUser() {
        String other = System.getProperty("pccd.reference-energies");
        return other == null ? Path.of(System.getProperty("user.home"), ".pccd", "reference-energies") : Path.of(other);
    }

    /** The same by the same potential, of phases that stay as they are. */
    PhaseEnergies asTheyAre() {
        return new PhaseEnergies(caches, model, potential, PhaseState.STATIC, relaxation);
    }

    /** In which state the phases are. */
    public PhaseState state() {
        return state;
    }

    /** Label of all energies. */
    public String method() {
        return potential.method();
    }

    /**
     * The energies of some rows.
     *
     * @throws PccdException where the cache is damaged or cannot be written
     * @throws java.util.concurrent.CancellationException where the user cancels; what was computed is kept
     */
    public Computed of(Dataset dataset, int[] rows, Progress progress) {
        PhasePlan plan = new PhasePlan(
                potential.method(),
                model.sha256(),
                state,
                state == PhaseState.RELAXED ? relaxation : null,
                dataset.info().name(),
                dataset.dataHash());
        try (PhaseCache cache = PhaseCache.open(caches, plan, progress)) {
            int[] open = IntStream.of(rows)
                    .filter(r -> !cache.known().containsKey(r))
                    .toArray();
            compute(dataset, open, cache, progress);
            List<PhaseEnergy> all =
                    IntStream.of(rows).mapToObj(cache.known()::get).toList();
            return new Computed(all, open.length, cache.folder());
        } catch (IOException | UncheckedIOException e) {
            throw new PccdException(
                    "The reference energies in " + caches + " cannot be kept: " + e.getMessage() + ".", e);
        }
    }

    private void compute(Dataset dataset, int[] rows, PhaseCache cache, Progress progress) {
        if (rows.length == 0) {
            return;
        }
        String task = state == PhaseState.RELAXED ? "Relaxing known phases" : "Energies of known phases";
        PartialProgress shown = new PartialProgress(progress, task, rows.length, "phases");
        Stopwatch watch = new Stopwatch();
        for (int from = 0; from < rows.length; from += BATCH) {
            int[] batch = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + BATCH));
            List<DatasetEntry> entries = dataset.entries(batch);
            Consumer<PhaseEnergy> keep = cache::add;
            if (state == PhaseState.RELAXED) {
                relax(entries, keep, watch, shown.from(from));
            } else {
                unrelaxed(entries, keep, watch, shown.from(from));
            }
        }
    }

    private void relax(List<DatasetEntry> entries, Consumer<PhaseEnergy> keep, Stopwatch watch, Progress progress) {
        new Relaxer(potential, relaxation, false)
                .run(
                        structures(entries),
                        r -> keep.accept(phase(
                                entries.get(r.number()),
                                r.outcome().usable() ? r.energyPerAtom() : null,
                                r.outcome().id(),
                                r.message(),
                                watch.lap())),
                        progress);
    }

    private void unrelaxed(List<DatasetEntry> entries, Consumer<PhaseEnergy> keep, Stopwatch watch, Progress progress) {
        List<PotentialResult> results = Energies.of(structures(entries), potential, progress);
        for (int i = 0; i < results.size(); i++) {
            PotentialResult r = results.get(i);
            DatasetEntry e = entries.get(i);
            keep.accept(phase(
                    e,
                    r.refused() ? null : r.energy() / e.structure().sites().size(),
                    r.refused() ? r.fault().code() : PhaseEnergy.COMPUTED,
                    r.refused() ? r.message() : "",
                    watch.lap()));
        }
    }

    private static PhaseEnergy phase(DatasetEntry e, Double energy, String outcome, String message, double seconds) {
        boolean atoms = !e.structure().sites().isEmpty();
        return new PhaseEnergy(
                e.row(),
                e.id(),
                atoms ? e.structure().composition().reducedFormula() : "",
                energy,
                outcome,
                message,
                seconds);
    }

    private static List<Structure> structures(List<DatasetEntry> entries) {
        return entries.stream().map(DatasetEntry::structure).toList();
    }
}
