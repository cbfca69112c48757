package org.pccd.sampling.ui.internal.gallery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.run.JobFolder;
import org.pccd.run.RunFolder;
import org.pccd.run.SampleFiles;
import org.pccd.run.SampleReport;

/**
 * The dataset that samples are compared with: that which the user chose for the folder, else that which the run of the
 * samples was trained on. Reads files.
 */
public final class References {
    private static final String NODE = "org.pccd.sampling.ui/references";

    private References() {}

    /** Empty where it is not known or not there any more. */
    public static Optional<Path> of(Path samples) {
        return chosen(samples).or(() -> trainedOn(samples)).filter(p -> Files.exists(p.resolve("dataset.json")));
    }

    /** The run that drew the samples, as far as their folder tells. */
    public static Optional<Path> run(Path samples) {
        try {
            if (JobFolder.is(samples)) {
                return JobFolder.open(samples).info().map(i -> Path.of(i.run()));
            }
            Path summary = samples.resolve(SampleFiles.SUMMARY);
            return Files.isRegularFile(summary)
                    ? Optional.of(Path.of(Json.read(summary, SampleReport.class).run()))
                    : Optional.empty();
        } catch (PccdException e) {
            // Not readable, or of another program: nothing is known then.
            return Optional.empty();
        }
    }

    private static Optional<Path> trainedOn(Path samples) {
        try {
            return run(samples)
                    .map(r -> Path.of(RunFolder.open(r).configuration().dataset()));
        } catch (PccdException e) {
            // The run is gone: samples outlive it.
            return Optional.empty();
        }
    }

    private static Optional<Path> chosen(Path samples) {
        String path = node().get(key(samples), "");
        return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path));
    }

    /** Remembers a choice in this workspace. */
    static void choose(Path samples, Path dataset) {
        node().put(key(samples), dataset.toString());
        try {
            node().flush();
        } catch (BackingStoreException e) {
            throw new PccdException("The choice of the dataset cannot be kept: " + e.getMessage() + ".", e);
        }
    }

    private static Preferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    private static String key(Path samples) {
        return samples.toAbsolutePath().normalize().toString().replace('/', '|');
    }
}
