package org.pccd.sampling.ui.internal.form;

import java.nio.file.Files;
import java.nio.file.Path;
import org.pccd.core.Contributions;
import org.pccd.core.PccdException;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.diffusion.Denoiser.Weights;
import org.pccd.run.JobFolder;
import org.pccd.run.Jobs;
import org.pccd.run.Launcher;
import org.pccd.run.ModelChoice;
import org.pccd.run.RunFolder;
import org.pccd.run.SampleRequest;
import org.pccd.run.Sampling;
import org.pccd.run.StartStructure;
import org.pccd.run.Workers;

/**
 * All that a form for a sampling asks, at one moment.
 *
 * @param step of the checkpoint, null for the newest when the work begins
 * @param weights null for the usual ones of the run
 * @param from file of a structure to start from, empty for none
 * @param hold what of it is kept
 */
record SamplingDraft(
        RunFolder run,
        Long step,
        Weights weights,
        SampleRequest request,
        String from,
        String hold,
        String format,
        Path folder,
        String launcher,
        boolean queue) {

    // Reads the file of the structure to start from.
    private SampleRequest complete() {
        return from.isEmpty() ? request : request.withStart(StartStructure.read(Path.of(from), hold));
    }

    private ModelChoice model() {
        if (step == null && weights == null) {
            return null;
        }
        return step == null ? ModelChoice.newest(run, weights) : new ModelChoice(step, weights);
    }

    /**
     * Judges it as the command line does. Reads files: not on the thread of the user interface.
     *
     * @throws PccdException where it cannot be begun, with the reason
     */
    void check() {
        Sampling.check(run, complete());
        StructureFiles.format(format);
        Contributions.byId(Launcher.POINT, Launcher.class, launcher);
        ModelChoice model = model();
        if (model != null) {
            model.check(run);
        }
        if (Files.exists(folder)) {
            throw new PccdException(folder + " exists already: choose another name.");
        }
    }

    /** Makes the folder and starts a worker. */
    JobFolder start() {
        JobFolder job = Jobs.sample(folder, run, complete(), format, model());
        Workers.start(job, new Workers.Options(launcher, queue, null));
        return job;
    }
}
