package org.pccd.workbench.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.pccd.core.Json;
import org.pccd.core.Progress;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.crystal.io.StructureWriter;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetImporter;
import org.pccd.dataset.ImportSettings;
import org.pccd.prototypes.PrototypeDataset;
import org.pccd.prototypes.PrototypeEntry;
import org.pccd.run.Checkpoint;
import org.pccd.run.Profile;
import org.pccd.run.RunConfiguration;
import org.pccd.run.RunFolder;
import org.pccd.run.SampleFiles;
import org.pccd.run.SampleReport;

/** Makes what a sampling leaves without any network: datasets, runs, and folders of perturbed prototypes. */
final class SampleFolders {
    private static final List<PrototypeEntry> PROTOTYPES = PrototypeDataset.generate()
            .filter(p -> p.structure().sites().size() <= 12)
            .toList();
    private static final StructureWriter WRITER =
            StructureFiles.format("cif").writer().orElseThrow();

    private SampleFolders() {}

    /** A dataset of so many prototypes, spread over all types. */
    static Path dataset(Path into, int count) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PrototypeEntry p = known(i, count);
            entries.add(new Entry(
                    p.name(), p.structure(), Map.of("split", i % 10 == 0 ? "test" : "train"), "prototypes", 0));
        }
        new DatasetImporter(ImportSettings.DEFAULT, Progress.NONE).importEntries("prototypes", entries, into);
        return into;
    }

    private static PrototypeEntry known(int i, int count) {
        return PROTOTYPES.get((int) ((long) i * PROTOTYPES.size() / count));
    }

    /** A run on a dataset that has never been trained. */
    static Path run(Path into, Path dataset, String... settings) {
        try (Dataset data = Dataset.open(dataset)) {
            return RunFolder.create(into, RunConfiguration.of("demo", data, List.of(settings)), Progress.NONE)
                    .path();
        }
    }

    /** A checkpoint that a form can offer; it holds no weights. */
    static void checkpoint(Path run, long step, double validationLoss) {
        Checkpoint described = new Checkpoint(1, step, 60, 0, 0, 0, validationLoss, "2026-01-01T00:00:00Z", Map.of());
        try {
            Path folder = run.resolve("checkpoints").resolve(String.format(Locale.ROOT, "%08d", step));
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("checkpoint.json"), Json.pretty(described));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Samples of a run: most decode, some are repetitions, some known, some have sites that are too close. */
    static Path samples(Path into, int count, Path run) {
        try {
            Files.createDirectories(into);
            Map<String, Long> lost = new TreeMap<>();
            StringBuilder list = new StringBuilder();
            for (int i = 0; i < count; i++) {
                list.append(line(into, i, count, run, lost)).append('\n');
            }
            Files.writeString(into.resolve(SampleFiles.MANIFEST), list);
            long missing = lost.values().stream().mapToLong(Long::longValue).sum();
            SampleReport report = new SampleReport(
                    run.toString(),
                    "2026-01-01T00:00:00Z",
                    Profile.CORRECTED,
                    1500,
                    "average",
                    3,
                    "ddim",
                    50,
                    null,
                    7,
                    List.of(),
                    Map.of(),
                    "cif",
                    count,
                    count - missing,
                    lost,
                    null,
                    "",
                    null);
            Files.writeString(into.resolve(SampleFiles.SUMMARY), Json.pretty(report));
            return into;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one sample and gives its line of the list. */
    static String line(Path into, int i, int count, Path run, Map<String, Long> lost) throws IOException {
        Random random = new Random(i);
        PrototypeEntry p = known((int) ((long) i * 37 % count), count);
        List<String> elements =
                p.structure().elements().stream().map(e -> e.symbol()).toList();
        if (i % 11 == 5) {
            String code = i % 2 == 0 ? "sites.none" : "species.missing";
            lost.merge(code, 1L, Long::sum);
            return Json.line(new SampleFiles.Line(
                    i, null, code, "No such sites.", elements, new int[0], 7, 1500, run.toString()));
        }
        String name = String.format(Locale.ROOT, "sample-%06d", i);
        Structure s = i % 7 == 3 ? p.structure() : perturbed(p.structure(), random);
        s = i % 13 == 4 ? crowded(s) : s;
        Files.writeString(into.resolve(name + ".cif"), WRITER.write(Entry.of(name, s), List.of()));
        return Json.line(
                new SampleFiles.Line(i, name + ".cif", null, null, elements, new int[0], 7, 1500, run.toString()));
    }

    private static Structure perturbed(Structure s, Random random) {
        double[] l = s.lattice().lengths();
        double[] a = s.lattice().angles();
        double stretch = 1 + 0.35 * random.nextDouble();
        Lattice lattice = Lattice.fromParameters(
                l[0], l[1] * (1 + 0.02 * random.nextGaussian()), l[2] * stretch, a[0], a[1], a[2]);
        double amplitude = 0.04 * random.nextDouble();
        return new Structure(
                lattice,
                s.sites().stream()
                        .map(site -> Site.of(
                                site.element(),
                                site.x() + amplitude * random.nextGaussian(),
                                site.y() + amplitude * random.nextGaussian(),
                                site.z() + amplitude * random.nextGaussian()))
                        .toList());
    }

    private static Structure crowded(Structure s) {
        List<Site> sites = new ArrayList<>(s.sites());
        Site first = sites.get(0);
        sites.add(Site.of(first.element(), first.x() + 0.05, first.y(), first.z()));
        return new Structure(s.lattice(), sites);
    }
}
