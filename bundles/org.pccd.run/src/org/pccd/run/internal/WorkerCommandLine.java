package org.pccd.run.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pccd.core.PccdException;
import org.pccd.run.JobFolder;
import org.pccd.run.Launch;

/**
 * How the Java of a worker, or of another child, is started: in the product as the headless application of the same
 * installation, on a plain class path (tests, tools) with the class path of this process.
 */
public final class WorkerCommandLine {
    private static final String LAUNCHER_JARS = "org.eclipse.equinox.launcher_*.jar";
    private static final String INSTALL_AREA = "osgi.install.area";
    private static final String APPLICATION = "org.pccd.cli.application";
    private static final int FIRST_WITH_UNSAFE_WARNING = 23;

    // Given by the start script where the installation cannot be written to.
    private static final List<String> AREAS =
            List.of(INSTALL_AREA, "osgi.sharedConfiguration.area", "osgi.configuration.area");

    private WorkerCommandLine() {}

    public static List<String> of(JobFolder job, Launch launch) {
        Path reports = job.folder(launch).resolve("hs_err_pid");
        List<String> arguments =
                List.of("worker", job.path().toString(), "--launch", Integer.toString(launch.number()));
        return of(launch.resources().heapMegabytes(), reports, arguments);
    }

    /**
     * The headless application with these arguments.
     *
     * @param reports beginning of the path of what Java writes when it crashes
     */
    public static List<String> of(long heapMegabytes, Path reports, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx" + heapMegabytes + "m");
        words.add("-Djava.awt.headless=true");
        words.add("--enable-native-access=ALL-UNNAMED");
        if (Runtime.version().feature() >= FIRST_WITH_UNSAFE_WARNING) {
            words.add("--sun-misc-unsafe-memory-access=allow");
        }
        words.add("-XX:ErrorFile=" + reports.toString().replace("%", "%%") + "%p.log");
        words.add("-XX:-CreateCoredumpOnCrash");
        words.add("-XX:+ExitOnOutOfMemoryError");
        words.add("-XX:+UseParallelGC");
        String more = System.getProperty("pccd.worker.options", "");
        words.addAll(List.of(more.isBlank() ? new String[0] : more.strip().split("\\s+")));
        words.addAll(System.getProperty(INSTALL_AREA) == null ? plain() : product());
        words.addAll(arguments);
        return words;
    }

    private static List<String> plain() {
        return List.of("-cp", System.getProperty("java.class.path"), "org.pccd.run.internal.WorkerMain");
    }

    private static List<String> product() {
        List<String> words = new ArrayList<>();
        for (String area : AREAS) {
            String value = System.getProperty(area);
            if (value != null) {
                words.add("-D" + area + "=" + value);
            }
        }
        words.addAll(List.of("-jar", launcherJar().toString(), "-nosplash", "-data", "@none"));
        words.addAll(List.of("-application", APPLICATION));
        return words;
    }

    private static Path launcherJar() {
        // A process that was started by a launcher outside the installation, as tests are, starts others by the same.
        Path own = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        if (own.getFileName().toString().startsWith("org.eclipse.equinox.launcher") && Files.isRegularFile(own)) {
            return own;
        }
        // The platform writes spaces into this address as they are.
        Path installation = Path.of(URI.create(System.getProperty(INSTALL_AREA).replace(" ", "%20")));
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(installation.resolve("plugins"), LAUNCHER_JARS)) {
            for (Path jar : jars) {
                return jar;
            }
        } catch (IOException e) {
            throw new PccdException("The installation in " + installation + " cannot be read: " + e.getMessage(), e);
        }
        throw new PccdException("The installation in " + installation + " has no " + LAUNCHER_JARS
                + " among its plugins: install it anew.");
    }
}
