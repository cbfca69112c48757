package org.pccd.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.core.Folders;
import org.pccd.core.PccdException;

/**
 * Samples that were drawn during a training.
 *
 * @param step of the training
 * @param id of the wish, or {@value TrainingSamples#REGULAR}
 * @param folder a sampling, complete
 */
public record SampleSet(long step, String id, Path folder) {
    private static final Pattern NAME = Pattern.compile("(\\d+)-(\\w+)");

    /**
     * All of a run, by step.
     *
     * @throws PccdException where the folder is there and cannot be read
     */
    public static List<SampleSet> of(Path run) {
        Path folder = run.resolve("samples");
        try {
            List<SampleSet> sets = new ArrayList<>();
            for (Path path : Files.isDirectory(folder) ? Folders.list(folder) : List.<Path>of()) {
                Matcher name = NAME.matcher(path.getFileName().toString());
                if (name.matches()) {
                    sets.add(new SampleSet(Long.parseLong(name.group(1)), name.group(2), path));
                }
            }
            sets.sort(Comparator.comparingLong(SampleSet::step).thenComparing(SampleSet::id));
            return sets;
        } catch (IOException e) {
            throw new PccdException(folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Whether it was drawn because it was due, with the same noise and conditions as all such. */
    public boolean regular() {
        return id.equals(TrainingSamples.REGULAR);
    }
}
