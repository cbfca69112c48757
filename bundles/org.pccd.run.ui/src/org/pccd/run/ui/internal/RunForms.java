package org.pccd.run.ui.internal;

import java.util.Map;
import org.pccd.run.RunConfiguration;
import org.pccd.ui.RecordForm;

/** Forms of configurations. */
public final class RunForms {
    private RunForms() {}

    /** Training, diffusion, seed and threads: what is not chosen before, nor a parameter of encoder or denoiser. */
    public static RecordForm.Builder<RunConfiguration> run(RunConfiguration defaults) {
        String schedule = defaults.diffusion().schedule();
        return RecordForm.of(defaults)
                .optWithout("profile", "dataset", "datasetHash", "encoder", "denoiser")
                .optChoices("diffusion.schedule", Map.of(schedule, schedule));
    }
}
