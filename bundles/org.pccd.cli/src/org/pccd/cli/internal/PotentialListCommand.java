package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.pccd.energy.potential.InstalledPotential;
import org.pccd.energy.potential.Potentials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pccd potential list}. */
@Command(name = "list", description = "Tell which potentials there are, with licence and checksums.")
class PotentialListCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Override
    public Integer call() {
        Potentials potentials = Potentials.ofUser();
        List<InstalledPotential> all = potentials.list();
        return output.result(all, out -> {
            for (InstalledPotential p : all) {
                out.println(p.id());
                print(p, out);
            }
            if (potentials.usual().isEmpty()) {
                out.println("None that computes energies of crystals is installed. " + Potentials.ADVICE);
            }
        });
    }

    static void print(InstalledPotential p, PrintWriter out) {
        out.println("  " + p.title());
        out.println("  cite: " + p.citation());
        out.println("  licence: " + p.licence());
        p.sha256().forEach((file, hash) -> out.println("  sha256 " + hash + "  " + file));
        if (!p.source().isEmpty()) {
            out.println("  from: " + p.source());
        }
    }
}
