package org.pccd.plugins;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Makes jars of plugins for tests. */
public final class Jars {
    private Jars() {}

    /**
     * A jar with a manifest and files.
     *
     * @param headers beside the version of the manifest, such as {@code Bundle-SymbolicName}
     */
    public static Path write(Path file, Map<String, String> headers, Map<String, String> content) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, String> entry : content.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** A plugin with this symbolic name and version and a plugin.xml. */
    public static Path plugin(Path file, String name, String version) throws IOException {
        return write(
                file,
                Map.of("Bundle-SymbolicName", name + ";singleton:=true", "Bundle-Version", version),
                Map.of("plugin.xml", "<plugin/>"));
    }
}
