package org.pccd.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.plugins.Jars;

class DropInsTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderThatIsNotThereHoldsNoPlugins() {
        assertEquals(List.of(), DropIns.entries(folder.resolve("none")));
    }

    @Test
    void jarsAndFoldersOfJarsAreEntriesAndAnythingElseIsNot() throws IOException {
        Path jar = Jars.plugin(folder.resolve("a.jar"), "a", "1.0.0");
        Path top = Jars.plugin(folder.resolve("feature/b.jar"), "b", "1.0.0");
        Path inner = Jars.plugin(folder.resolve("feature/plugins/c.JAR"), "c", "1.0.0");
        Jars.plugin(folder.resolve(".tmp-d.jar"), "d", "1.0.0");
        Files.writeString(folder.resolve("README"), "text");
        Files.createDirectories(folder.resolve("empty"));
        assertEquals(List.of(jar, top, inner), DropIns.jars(List.of(folder)));
        assertEquals(2, DropIns.entries(folder).size());
    }

    @Test
    void theManifestSaysWhatAJarIs() throws IOException {
        BundleJar jar = BundleJar.of(Jars.plugin(folder.resolve("a.jar"), "org.a", "1.2.3"));
        assertEquals("org.a", jar.id());
        assertEquals("1.2.3", jar.version());
        assertTrue(jar.extensions() && jar.singleton() && jar.fault().isEmpty());
    }

    @Test
    void aPluginWithoutSingletonOrWithABrokenPluginXmlIsKnown() throws IOException {
        BundleJar jar = BundleJar.of(Jars.write(
                folder.resolve("a.jar"), Map.of("Bundle-SymbolicName", "org.a"), Map.of("plugin.xml", "<plugin>")));
        assertTrue(jar.extensions() && !jar.singleton());
        assertTrue(jar.fault().startsWith("its plugin.xml cannot be read"), jar.fault());
    }

    @Test
    void whatIsNoPluginIsRefusedByName() throws IOException {
        Path jar = Jars.write(folder.resolve("library.jar"), Map.of(), Map.of("a", "b"));
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar at all");
        assertTrue(assertThrows(PccdException.class, () -> BundleJar.of(jar))
                .getMessage()
                .contains("Bundle-SymbolicName"));
        assertTrue(assertThrows(PccdException.class, () -> BundleJar.of(text))
                .getMessage()
                .contains("text.jar"));
    }
}
