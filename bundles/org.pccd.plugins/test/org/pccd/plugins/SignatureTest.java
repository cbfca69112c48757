package org.pccd.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
        Jars.change(jar, "added.txt");
        assertEquals(List.of(), Signature.of(jar).signers());
    }

    @Test
    void aFileChangedAfterSigningIsNoticed() throws Exception {
        Path jar = signed();
        Jars.change(jar, "plugin.xml");
        assertThrows(SecurityException.class, () -> Signature.of(jar));
    }

    private Path jar() throws IOException {
        return Jars.plugin(folder.resolve("a.jar"), "org.a", "1.0.0");
    }

    private Path signed() throws Exception {
        Path jar = jar();
        Jars.sign(jar);
        return jar;
    }
}
