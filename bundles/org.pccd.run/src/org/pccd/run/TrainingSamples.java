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
 * Samples drawn while a run trains, those that people ask for and those that are due every so many steps, in
 * {@code samples/<step>-<id>/}, complete or not there. Sampling changes nothing in the network, so that the training
 * goes on with the same numbers.
 */
final class TrainingSamples {
    /** The id of samples that are due every so many steps. */
    static final String REGULAR = "regular";

    private final RunFolder run;
    private final Encoder encoder;
    private final Denoiser denoiser;
    private final Shift shift;
    private final JobControl control;

    TrainingSamples(RunFolder run, Encoder encoder, Denoiser denoiser, Shift shift) {
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
            try {
                Path target = folder(run, step, id);
                SampleRequest request = wish.get().request();
                write(step, target, request, "Drawing %d samples that were asked for at step %d");
                shift.log().add("Samples that were asked for at step " + step + ": " + target);
                control.samplesDone(id);
            } catch (PccdException e) {
                shift.log().add("Samples " + id + " were refused: " + e.getMessage());
                control.refuse(id, e.getMessage());
            }
        }
    }

    /**
     * Draws the samples of a step, where they are due and not there yet. What goes wrong is logged: samples are no
     * reason to end a training.
     *
     * @return whether it took time
     * @throws java.util.concurrent.CancellationException where someone wants the end meanwhile
     */
    boolean drawIfDue(long step) throws IOException {
        RunConfiguration c = run.configuration();
        int every = c.training().samplesEvery();
        Path target = folder(run, step, REGULAR);
        if (every == 0 || step == 0 || step % every != 0 || Files.exists(target)) {
            return false;
        }
        try {
            // Each time of the same noise and conditions: one sees the same structures take shape.
            SampleRequest request = SampleRequest.of(c, c.training().samplesCount(), c.seed());
            write(step, target, request, "Drawing %d samples at step %d");
        } catch (PccdException e) {
            shift.log().add("No samples at step " + step + ": " + e.getMessage());
        }
        return true;
    }

    private void write(long step, Path target, SampleRequest request, String what) throws IOException {
        Path temporary = AtomicFiles.temporaryBeside(target);
        RunStatus before = shift.latest();
        try {
            Files.createDirectories(target.getParent());
            Told told = new Told(String.format(Locale.ROOT, what, request.count(), step));
            SampleFiles.write(model(step), request, temporary, "cif", told);
            AtomicFiles.rename(temporary, target);
        } finally {
            Folders.discard(temporary);
            shift.say(before);
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

        Told(String what) {
            this.what = what;
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
