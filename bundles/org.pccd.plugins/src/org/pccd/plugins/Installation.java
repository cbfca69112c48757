package org.pccd.plugins;

import java.util.List;
import org.pccd.core.Progress;

/** An installation that is prepared and not yet done; closing it removes what it has fetched. */
public interface Installation extends AutoCloseable {
    /**
     * How it went.
     *
     * @param installed names and versions of the plugins
     * @param restart whether running programs see the plugins only when they are started again
     * @param problems why some of them do not work, a sentence each
     */
    record Result(List<String> installed, boolean restart, List<String> problems) {
        public Result {
            installed = List.copyOf(installed);
            problems = List.copyOf(problems);
        }
    }

    /** What would be installed. */
    Offer offer();

    /**
     * Installs it; done once.
     *
     * @throws org.pccd.core.PccdException where it fails; then everything is as it was
     */
    Result install(Progress progress);

    @Override
    void close();
}
