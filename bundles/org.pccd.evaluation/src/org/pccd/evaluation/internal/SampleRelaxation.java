package org.pccd.evaluation.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.core.Sha256;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.energy.relax.Relaxation;
import org.pccd.energy.relax.RelaxationSettings;
import org.pccd.energy.relax.Relaxer;
import org.pccd.evaluation.Sample;
import org.pccd.evaluation.StabilityRequest;

/** Relaxes samples; each structure once, and none that was relaxed before in the same way. */
final class SampleRelaxation {
    private final StabilityRequest request;

    /** What makes two relaxations of one structure the same. */
    private record Manner(String method, Map<String, String> sha256, RelaxationSettings relaxation) {}

    /**
     * Everything relaxed.
     *
     * @param lines by key
     * @param structures relaxed ones by key
     * @param reused number of samples that were relaxed before
     */
    record Relaxed(
            List<String> keys,
            Map<String, RelaxedLine> lines,
            Map<String, Structure> structures,
            int reused,
            double seconds) {}

    SampleRelaxation(StabilityRequest request) {
        this.request = request;
    }

    /** @throws java.util.concurrent.CancellationException where the user cancels; what was relaxed is kept */
    Relaxed of(List<Sample> samples, Path folder, Progress progress) {
        String manner = Json.line(new Manner(
                request.potential().method(), new TreeMap<>(request.model().sha256()), request.relaxation()));
        List<String> keys =
                samples.stream().map(s -> key(manner, s.structure())).toList();
        try (RelaxationStore store = RelaxationStore.open(folder)) {
            Map<String, Sample> open = new LinkedHashMap<>();
            int reused = 0;
            for (int i = 0; i < keys.size(); i++) {
                if (store.known().containsKey(keys.get(i))) {
                    reused++;
                } else {
                    open.putIfAbsent(keys.get(i), samples.get(i));
                }
            }
            Map<String, Structure> structures = new HashMap<>();
            relax(List.copyOf(open.keySet()), List.copyOf(open.values()), store, structures, progress);
            Map<String, RelaxedLine> lines = new HashMap<>();
            double seconds = 0;
            for (String key : keys) {
                RelaxedLine line = store.known().get(key);
                if (lines.put(key, line) == null) {
                    seconds += line.wall();
                }
                structures.computeIfAbsent(key, k -> RelaxationStore.structure(line));
            }
            return new Relaxed(keys, lines, structures, reused, seconds);
        } catch (IOException e) {
            throw new PccdException(RelaxationStore.FILE + " cannot be closed: " + e.getMessage() + ".", e);
        }
    }

    private void relax(
            List<String> keys,
            List<Sample> open,
            RelaxationStore store,
            Map<String, Structure> structures,
            Progress progress) {
        if (open.isEmpty()) {
            return;
        }
        long[] last = {System.nanoTime()};
        new Relaxer(request.potential(), request.relaxation(), false)
                .run(
                        open.stream().map(Sample::structure).toList(),
                        r -> {
                            long now = System.nanoTime();
                            Sample sample = open.get(r.number());
                            RelaxedLine line = line(keys.get(r.number()), sample, r, (now - last[0]) * 1e-9);
                            last[0] = now;
                            store.add(line);
                            if (r.outcome().usable()) {
                                structures.put(line.key(), r.structure().wrapped());
                            }
                        },
                        progress);
    }

    private static RelaxedLine line(String key, Sample sample, Relaxation r, double wall) {
        int atoms = sample.structure().sites().size();
        boolean usable = r.outcome().usable();
        Structure wrapped = usable ? r.structure().wrapped() : null;
        return new RelaxedLine(
                key,
                sample.name(),
                r.outcome().id(),
                r.message(),
                number(r.startEnergy() / atoms),
                usable ? number(r.energyPerAtom()) : null,
                number(r.largestForce()),
                r.steps(),
                r.volumeRatio(),
                r.seconds(),
                usable ? number(Displacement.rms(sample.structure(), r.structure())) : null,
                usable ? SpaceGroups.of(wrapped) : null,
                wall,
                usable
                        ? StructureOutput.writer(StructureOutput.CIF).write(Entry.of(sample.name(), wrapped), List.of())
                        : null);
    }

    private static Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static String key(String manner, Structure structure) {
        StringBuilder text = new StringBuilder(manner);
        for (double[] row : structure.lattice().matrix()) {
            text.append(row[0])
                    .append(' ')
                    .append(row[1])
                    .append(' ')
                    .append(row[2])
                    .append('\n');
        }
        for (Site s : structure.sites()) {
            text.append(s).append('\n');
        }
        MessageDigest digest = Sha256.digest();
        return Sha256.hex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)))
                .substring(0, 24);
    }
}
