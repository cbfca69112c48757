package org.pccd.launcher.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A small file system in memory, which only root may mount. */
record Mount(Path path) implements AutoCloseable {
    static Mount tmpfs(Path path, String size) throws IOException, InterruptedException {
        Files.createDirectories(path);
        boolean mounted = command("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", path.toString());
        Assumptions.assumeTrue(mounted, "only root may mount file systems");
        return new Mount(path);
    }

    void readOnly() throws IOException, InterruptedException {
        command("mount", "-o", "remount,ro", path.toString());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        command("umount", "-l", path.toString());
    }

    private static boolean command(String... words) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            // There is no such program.
            return false;
        }
    }
}
