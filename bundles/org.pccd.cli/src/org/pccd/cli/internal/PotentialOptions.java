package org.pccd.cli.internal;

import org.pccd.core.PccdException;
import org.pccd.energy.potential.InstalledPotential;
import org.pccd.energy.potential.Potential;
import org.pccd.energy.potential.Potentials;
import picocli.CommandLine.Option;

/** Which potential computes. */
class PotentialOptions {
    @Option(
            names = "--potential",
            paramLabel = "ID",
            description = "Of those that 'pccd potential list' shows; default: the first that is installed.")
    private String id;

    @Option(names = "--threads", description = "Default: all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** The identifier of what {@link #open} opens. */
    String id() {
        return id != null
                ? id
                : Potentials.ofUser().usual().map(InstalledPotential::id).orElse(null);
    }

    /** Whether the user has named one. */
    boolean named() {
        return id != null;
    }

    /** As given; what is not positive is refused where the potential is opened. */
    int threads() {
        return threads;
    }

    /** @throws PccdException where there is none, saying how to install one */
    Potential open() {
        if (threads < 1) {
            throw new PccdException("The number of threads is " + threads + ", but must be at least 1.");
        }
        return Potentials.ofUser().open(id, threads);
    }
}
