package org.pccd.cli.internal;

import java.util.concurrent.Callable;
import org.pccd.energy.potential.InstalledPotential;
import org.pccd.energy.potential.Potentials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pccd potential install}. */
@Command(
        name = "install",
        description = "Copy a potential into your folder, ~/.pccd/potentials.",
        footer = {
            "",
            "For example the folder TensorNet-MatPES-PBE-v2025.1-PES (model.json and state.pt) of matgl's pretrained",
            "models. The files are tried, and their checksums and licence shown and kept."
        })
class PotentialInstallCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(paramLabel = "FOLDER|FILE|URL", description = "A folder, a zip archive, or the https address of one.")
    private String source;

    @Override
    public Integer call() {
        InstalledPotential p = Potentials.ofUser().install(source, output.progress());
        return output.result(p, out -> {
            out.println("Installed " + p.id() + " in " + p.folder());
            PotentialListCommand.print(p, out);
        });
    }
}
