package org.pccd.run.internal;

import java.nio.file.Path;
import java.util.List;
import org.pccd.run.Worker;

/** The worker on a plain class path: {@code worker FOLDER --launch N}, as the headless application understands it. */
public final class WorkerMain {
    private WorkerMain() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        int launch = Integer.parseInt(words.get(words.indexOf("--launch") + 1));
        System.exit(Worker.run(Path.of(words.get(1)), launch, job -> {}));
    }
}
