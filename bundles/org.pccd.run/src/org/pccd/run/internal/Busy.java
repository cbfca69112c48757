package org.pccd.run.internal;

import java.nio.file.Path;
import org.pccd.core.PccdException;

/** Another worker is at the job. */
public final class Busy extends PccdException {
    private static final long serialVersionUID = 1L;

    public Busy(Path job) {
        super("Another worker is training " + job + " or at work in it; wait for it, or stop it and try again.");
    }
}
