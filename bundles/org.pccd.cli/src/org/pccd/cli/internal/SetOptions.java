package org.pccd.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.Split;
import org.pccd.dataset.StructureSources;
import org.pccd.evaluation.StructureChoice;
import org.pccd.evaluation.StructureSet;
import picocli.CommandLine.Option;

/** Which structures are evaluated, where they are not a folder of samples, and against which others. */
class SetOptions {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Evaluate structures of a dataset, a table or files: they are written into this folder first.")
    private Path out;

    @Option(names = "--split", paramLabel = "SPLIT", description = "Of a dataset: only train, val or test.")
    private String split;

    @Option(names = "--count", paramLabel = "N", description = "So many, drawn at random; default: all.")
    private int count;

    @Option(names = "--seed", description = "Of the drawing and shuffling; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--shuffle-elements",
            description = "A control that should fail: deal the elements of the structures out anew among them.")
    private boolean shuffled;

    @Option(
            names = "--known",
            split = ",",
            paramLabel = "SPLIT",
            description = "Splits of the reference that count as known; default: all, but not the split that is"
                    + " evaluated.")
    private List<String> known = List.of();

    /** Which splits of the reference count as known. */
    Set<Split> known(Path in, Dataset reference) {
        if (!known.isEmpty()) {
            EnumSet<Split> named = EnumSet.noneOf(Split.class);
            known.forEach(k -> named.add(Split.named(k)));
            return named;
        }
        if (split == null || !StructureSources.isDataset(in)) {
            return EnumSet.allOf(Split.class);
        }
        try (Dataset own = Dataset.open(in)) {
            return own.dataHash().equals(reference.dataHash())
                    ? EnumSet.complementOf(EnumSet.of(Split.named(split)))
                    : EnumSet.allOf(Split.class);
        }
    }

    /** What is wrong with the words, where anything is: wrong usage. */
    void check() {
        known.forEach(Split::named);
        if (split != null) {
            Split.named(split);
        }
        if (out == null && (split != null || count != 0 || shuffled)) {
            throw new PccdException("--split, --count and --shuffle-elements need --out DIR, a folder for the choice.");
        }
    }

    /** The folder to evaluate. */
    Path folder(Path in, Progress progress) {
        if (out != null) {
            Split only = split == null ? null : Split.named(split);
            StructureSet.write(new StructureChoice(in, only, count, seed, shuffled), out, progress);
            return out;
        }
        if (!Files.isDirectory(in)) {
            throw new PccdException(in + (Files.exists(in) ? " is not a folder" : " does not exist")
                    + "; name the folder that holds the structures to evaluate, or one for the result with --out.");
        }
        if (StructureSources.isDataset(in)) {
            throw new PccdException(in + " is a dataset; name a folder for the result with --out.");
        }
        return in;
    }
}
