package org.pccd.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureTest {
    @TempDir
    private Path folder;

    @Test
    void mostJarsAreUnsigned() throws IOException {
        assertEquals("unsigned", Signature.of(jar()).toString());
    }

    @Test
    void signersAreNamed() throws Exception {
        Path jar = signed();
        assertEquals(List.of("CN=Marie Example,O=Institute"), Signature.of(jar).signers());
    }

    @Test
    void aFileAddedAfterSigningMakesTheJarUnsigned() throws Exception {
        Path jar = signed();
        change(jar, "added.txt");
        assertEquals(List.of(), Signature.of(jar).signers());
    }

    @Test
    void aFileChangedAfterSigningIsNoticed() throws Exception {
        Path jar = signed();
        change(jar, "plugin.xml");
        assertThrows(SecurityException.class, () -> Signature.of(jar));
    }

    private Path jar() throws IOException {
        return Jars.plugin(folder.resolve("a.jar"), "org.a", "1.0.0");
    }

    private Path signed() throws Exception {
        Path jar = jar();
        Path store = folder.resolve("keys.p12");
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
        return jar;
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

    private static void change(Path jar, String file) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            Files.writeString(zip.getPath(file), "<plugin> </plugin>");
        }
    }
}
