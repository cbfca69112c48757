package org.pccd.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pccd.plugins.PluginFolders;
import org.pccd.plugins.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd plugin new}. */
@Command(
        name = "new",
        description = "Make the project of a plugin with an encoder of your own, which works as it is.",
        footer = {"", "It is built by ./build in its folder; its README and the guide that is named then say more."})
class PluginNewCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(paramLabel = "FOLDER", description = "The folder to make.")
    private Path folder;

    @Option(
            names = "--id",
            required = true,
            paramLabel = "ID",
            description = "Name of the plugin and its package, such as org.example.rows.")
    private String id;

    @Option(
            names = "--site",
            required = true,
            paramLabel = "SITE",
            description = "The update site of this product that it is built against: folder, zip or address.")
    private String site;

    @Override
    public Integer call() throws IOException {
        List<String> files = Template.ofEncoder().create(folder, id, site).stream()
                .map(Path::toString)
                .toList();
        return output.result(files, out -> {
            out.println("Made " + folder + " with " + files.size() + " files.");
            out.println("Build and test it: cd " + folder + " && ./build");
            guide().ifPresent(guide -> out.println("All about it: " + guide));
        });
    }

    private static Optional<Path> guide() {
        return PluginFolders.ofInstallation()
                .map(dropins -> dropins.resolveSibling("docs").resolve("write-an-encoder.md"))
                .filter(Files::exists);
    }
}
