package org.pccd.dft.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Reading;
import org.pccd.dft.DftState;
import org.pccd.dft.Preset;
import org.pccd.dft.Samples;
import org.pccd.run.JobFolder;
import org.pccd.run.Jobs;
import org.pccd.run.Resources;

/** Batches of which a script plays ABINIT, with what ABINIT once wrote. */
final class Bench {
    static final Structure CARBIDE = Samples.cubic(Element.Si, Element.C, 4.32, 0.25);

    private final Path folder;
    private final Path script;
    private int workers;

    Bench(Path folder) throws IOException {
        this.folder = folder;
        script = folder.resolve("abinit.sh");
        for (String name : List.of("relax.abo", "relax.out")) {
            Samples.copy("abinit/" + name, folder.resolve(name));
        }
        Path paw = Files.createDirectories(folder.resolve("paw"));
        for (String element : List.of("H", "Si", "C")) {
            Files.writeString(paw.resolve(element + ".PBE"), "<paw_setup/>");
        }
    }

    /** What the program does, in the folder of an attempt; $data holds outputs. */
    void program(String body) throws IOException {
        Files.writeString(script, "data='" + folder + "'\n" + body + "\n");
    }

    static final String GOOD = "cat $data/relax.out; cp $data/relax.abo run.abo";

    DftBatch batch(Map<String, String> changes, Entry... entries) {
        Map<String, String> all = new HashMap<>(Map.of(
                "potentials", folder.resolve("paw").toString(), "command", "/bin/sh " + script, "freeMegabytes", "0"));
        all.putAll(changes);
        Path batch = folder.resolve("batch");
        Preparation.run(
                batch,
                BatchInfo.of("abinit", Preset.RELAX, all),
                Stream.of(entries).map(Reading::of),
                Progress.NONE);
        return DftBatch.open(batch);
    }

    static Entry entry(String name, Structure structure) {
        return new Entry(name, structure, Map.of(), "test", 0);
    }

    /** Does in this process what a worker does. */
    void work(DftBatch batch, Progress progress) throws IOException {
        Path place = batch.path().resolve("workers").resolve("00" + ++workers);
        JobFolder worker = Jobs.contributed(place, DftWork.ID, batch.path(), 0, "jobs");
        try {
            new DftWork().run(worker, new Resources(1, 128), progress);
        } catch (CancellationException e) {
            return;
        }
    }

    /** Puts into the queue again what was left, as starting does. */
    static void again(DftBatch batch) throws IOException {
        for (DftJob job : batch.jobs()) {
            DftStatus status = job.status();
            if (status.state() != DftState.CONVERGED) {
                job.enqueue(status);
            }
        }
    }
}
