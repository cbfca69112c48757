package org.pccd.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
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

    /** Signs a jar as Marie Example, with a key that is made for it. */
    public static void sign(Path jar) throws Exception {
        Path store = jar.resolveSibling("keys.p12");
        run(
                "keytool",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "me",
                "-dname",
                "CN=Marie Example,O=Institute",
                "-keystore",
                store.toString(),
                "-storepass",
                "secret1",
                "-validity",
                "2");
        run("jarsigner", "-keystore", store.toString(), "-storepass", "secret1", jar.toString(), "me");
    }

    private static void run(String tool, String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of(System.getProperty("java.home"), "bin", tool).toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(0, process.waitFor(), tool);
    }

    /** Writes other content into a file of a jar. */
    public static void change(Path jar, String file) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            Files.writeString(zip.getPath(file), "<plugin> </plugin>");
        }
    }
}
