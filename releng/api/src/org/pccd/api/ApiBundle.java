package org.pccd.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A bundle of which packages are API.
 *
 * @param folder with {@code META-INF/MANIFEST.MF}
 * @param classes folder of its compiled classes
 * @param packages that are API, all of them exported
 */
record ApiBundle(String name, Path folder, Path classes, List<String> packages) {
    /**
     * Reads {@code releng/api/packages.txt}.
     *
     * @param classes where the classes of a bundle are below the root, with {@code %s} for its name
     */
    static List<ApiBundle> all(Path root, String classes) throws IOException {
        return Files.readAllLines(root.resolve("releng/api/packages.txt")).stream()
                .map(line -> line.replaceAll("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    String[] parts = line.split("\\s*:\\s*", 2);
                    return new ApiBundle(
                            parts[0],
                            root.resolve("bundles").resolve(parts[0]),
                            root.resolve(classes.replace("%s", parts[0])),
                            Arrays.asList(parts[1].split("\\s+")));
                })
                .toList();
    }

    /** Of the manifest. */
    Version version() throws IOException {
        return Version.parse(manifest().getValue("Bundle-Version"));
    }

    /** Packages that are said to be API but are not exported. */
    List<String> notExported() throws IOException {
        // Attributes may follow a name, and commas may stand in their quotes.
        String header = manifest().getValue("Export-Package").replaceAll("\"[^\"]*\"", "");
        List<String> exported = Stream.of(header.split(","))
                .map(entry -> entry.replaceAll(";.*", "").strip())
                .toList();
        return packages.stream().filter(p -> !exported.contains(p)).toList();
    }

    /** The baseline of the newest release; null where the bundle has not been released. */
    Path baseline(Path root) throws IOException {
        Path folder = root.resolve("releng/api/baseline");
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches(name + "-\\d+\\.\\d+\\.\\d+\\.jar"))
                    .max((a, b) -> released(a).compareTo(released(b)))
                    .orElse(null);
        }
    }

    /** The version in the name of a baseline. */
    static Version released(Path baseline) {
        String file = baseline.getFileName().toString();
        return Version.parse(file.substring(file.lastIndexOf('-') + 1, file.length() - ".jar".length()));
    }

    private Attributes manifest() throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(in).getMainAttributes();
        }
    }
}
