package org.pccd.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.pccd.core.Folders;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Problem;
import org.pccd.core.Progress;
import org.pccd.core.Sha256;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetEntry;
import org.pccd.dataset.StructureCollection;
import org.pccd.dataset.StructureSources;
import org.pccd.evaluation.internal.ElementShuffle;
import org.pccd.evaluation.internal.SetFolder;
import org.pccd.evaluation.internal.SetPlan;

/** Structures of a dataset, a table or files as a folder that can be evaluated like samples. */
public final class StructureSet {
    private final StructureChoice choice;
    private String hash = "";
    private String name;
    private int all;
    private List<Entry> entries = List.of();
    private List<Problem> problems = List.of();

    private StructureSet(StructureChoice choice) {
        this.choice = choice;
        name = choice.source().getFileName() == null
                ? choice.source().toString()
                : choice.source().getFileName().toString();
    }

    /**
     * Writes the chosen structures as CIF with {@code samples.jsonl}, which has a line for what could not be read too,
     * and {@code set.json}; where all of it is there already, nothing is done.
     *
     * @param folder not there yet, empty, or written by the same choice
     * @return what was chosen, for people
     * @throws PccdException where the source cannot be read or has too few structures, or the folder holds something
     *     else
     * @throws java.util.concurrent.CancellationException where the user cancels
     */
    public static String write(StructureChoice choice, Path folder, Progress progress) {
        StructureSources.requireExisting(List.of(choice.source()), StructureSources.FILES_OR_FOLDERS);
        StructureSet set = new StructureSet(choice);
        boolean dataset = StructureSources.isDataset(choice.source());
        if (!dataset && choice.split() != null) {
            throw new PccdException(choice.source() + " is no dataset and has no splits.");
        }
        try {
            if (dataset) {
                set.readDataset(progress);
            } else {
                set.readFiles(progress);
            }
            SetPlan plan = set.plan();
            if (Files.isRegularFile(folder.resolve(SetFolder.PLAN))) {
                if (!Json.read(folder.resolve(SetFolder.PLAN), SetPlan.class).equals(plan)) {
                    throw new PccdException(folder + " holds another choice of structures (see " + SetFolder.PLAN
                            + "); choose another folder.");
                }
                return plan.origin();
            }
            if (!Folders.list(folder).isEmpty() && !Files.isRegularFile(folder.resolve(SetFolder.STARTED))) {
                throw new PccdException(folder + " is not empty and nothing in it is overwritten: choose another.");
            }
            new SetFolder(folder).write(plan, set.shuffled(), set.problems, progress);
            return plan.origin();
        } catch (IOException e) {
            throw new PccdException(folder + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private void readDataset(Progress progress) {
        try (Dataset dataset = Dataset.open(choice.source())) {
            name = dataset.info().name();
            hash = dataset.dataHash();
            int[] rows = choice.split() == null
                    ? IntStream.range(0, dataset.size()).toArray()
                    : dataset.rows(choice.split());
            all = rows.length;
            progress.begin("Reading " + name, -1, "structures");
            entries = dataset.entries(IntStream.of(drawn(all)).map(i -> rows[i]).toArray()).stream()
                    .map(StructureSet::entry)
                    .toList();
        }
    }

    private static Entry entry(DatasetEntry e) {
        return Entry.of(e.id(), e.structure());
    }

    private void readFiles(Progress progress) throws IOException {
        StructureCollection read = StructureCollection.read(List.of(choice.source()), progress);
        hash = Files.isRegularFile(choice.source()) ? Sha256.ofFile(choice.source()) : "";
        all = read.size();
        problems = read.problems();
        entries = Arrays.stream(drawn(all)).mapToObj(read::entry).toList();
    }

    /** Numbers in ascending order. */
    private int[] drawn(int size) {
        if (size == 0) {
            throw new PccdException(choice.source() + " holds no such structures.");
        }
        if (choice.count() > size) {
            throw new PccdException(choice.source() + " has " + size + " such structures, but " + choice.count()
                    + " were asked for; ask for fewer.");
        }
        int[] numbers = IntStream.range(0, size).toArray();
        if (choice.count() == 0) {
            return numbers;
        }
        Random random = new Random(choice.seed());
        for (int i = 0; i < choice.count(); i++) {
            int j = i + random.nextInt(size - i);
            int held = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = held;
        }
        return Arrays.stream(numbers, 0, choice.count()).sorted().toArray();
    }

    private List<Entry> shuffled() {
        if (!choice.shuffled()) {
            return entries;
        }
        List<Structure> dealt =
                ElementShuffle.of(entries.stream().map(Entry::structure).toList(), choice.seed());
        return IntStream.range(0, dealt.size())
                .mapToObj(i -> Entry.of(entries.get(i).name(), dealt.get(i)))
                .toList();
    }

    private SetPlan plan() {
        String split = choice.split() == null ? null : choice.split().label();
        String origin = entries.size() + " of " + all + " structures of " + name
                + (split == null ? "" : ", split " + split)
                + (choice.count() == 0 ? "" : ", drawn with seed " + choice.seed())
                + (choice.shuffled() ? ", their elements shuffled among them with seed " + choice.seed() : "");
        return new SetPlan(
                origin,
                choice.source().toAbsolutePath().normalize().toString(),
                hash,
                split,
                entries.size(),
                all,
                choice.seed(),
                choice.shuffled());
    }
}
