package org.pccd.launcher.local;

import java.nio.file.Path;
import org.pccd.run.JobFolder;

/** Someone who starts a worker and then only waits; to be killed. */
public final class Controller {
    private Controller() {}

    public static void main(String[] arguments) {
        Bench.start(JobFolder.open(Path.of(arguments[0])));
        Faults.sleep(Integer.MAX_VALUE);
    }
}
