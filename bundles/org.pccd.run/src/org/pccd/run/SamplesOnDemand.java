package org.pccd.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Folders;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.diffusion.Denoiser;
import org.pccd.encoding.Encoder;

/**
 * Samples that people ask for while a run trains, {@code samples/<step>-<id>/}, complete or not there. Sampling changes
 * nothing in the network, so that the training goes on with the same numbers.
 */
final class SamplesOnDemand {
    private final RunFolder run;
    private final Encoder encoder;
    private final Denoiser denoiser;
    private final Shift shift;
    private final JobControl control;

    SamplesOnDemand(RunFolder run, Encoder encoder, Denoiser denoiser, Shift shift) {
        this.run = run;
        this.encoder = encoder;
        this.denoiser = denoiser;
        this.shift = shift;
        this.control = run.job().control();
    }

    /** What a wish for samples at a step makes. */
    static Path folder(RunFolder run, long step, String id) {
        return run.path().resolve("samples").resolve(String.format(Locale.ROOT, "%08d-%s", step, id));
    }

    /** @throws java.util.concurrent.CancellationException where someone wants the end meanwhile; the wish stays */
    void draw(long step) throws IOException {
        for (Optional<JobControl.Samples> wish = control.samplesWanted();
                wish.isPresent();
                wish = control.samplesWanted()) {
            String id = wish.get().id();
            Path target = folder(run, step, id);
            Path temporary = AtomicFiles.temporaryBeside(target);
            RunStatus before = shift.latest();
            try {
                Files.createDirectories(target.getParent());
                SampleFiles.write(model(step), wish.get().request(), temporary, "cif", new Told(wish.get(), step));
                AtomicFiles.rename(temporary, target);
                shift.log().add("Samples that were asked for at step " + step + ": " + target);
                control.samplesDone(id);
            } catch (PccdException e) {
                shift.log().add("Samples " + id + " were refused: " + e.getMessage());
                control.refuse(id, e.getMessage());
            } finally {
                Folders.discard(temporary);
                shift.say(before);
            }
        }
    }

    void deleteOrphans() throws IOException {
        for (Path p : Folders.list(run.path().resolve("samples"))) {
            if (p.getFileName().toString().startsWith(".tmp-")) {
                Folders.delete(p);
            }
        }
    }

    private TrainedModel model(long step) {
        return TrainedModel.borrowed(run, encoder, denoiser, step);
    }

    /** Shows how far the sampling is without touching what the status says of the training. */
    private final class Told implements Progress {
        private final RunStatus before = shift.latest();
        private final String what;

        Told(JobControl.Samples wish, long step) {
            what = "Drawing " + wish.request().count() + " samples that were asked for at step " + step;
        }

        @Override
        public void begin(String task, long total, String unit) {
            shift.say(before.with(RunStatus.State.RUNNING, what));
        }

        @Override
        public void done(long done, String message) {}

        @Override
        public boolean cancelled() {
            return shift.cancelled();
        }
    }
}
