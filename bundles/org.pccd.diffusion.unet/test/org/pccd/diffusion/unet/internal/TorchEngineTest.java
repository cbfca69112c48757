package org.pccd.diffusion.unet.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;

/** A library that the user brings is used only where its release is the one that gives right results. */
class TorchEngineTest {
    @TempDir
    Path root;

    @Test
    void releaseIsReadFromTheFilesOfTheZipAndOfTheWheel() throws IOException {
        Path lib = Files.createDirectory(root.resolve("lib"));
        Files.writeString(root.resolve("version.py"), "debug = False\n__version__ = '2.6.0+cu124'\n");
        assertEquals("2.6.0+cu124", ExternalTorch.version(lib, "2.7.1"));
        Files.writeString(root.resolve("build-version"), "2.7.1+cpu\n");
        assertEquals("2.7.1+cpu", ExternalTorch.version(lib, null));
    }

    @Test
    void librariesWithoutAReleaseNeedAStatedOne() throws IOException {
        Path lib = Files.createDirectory(root.resolve("lib"));
        assertEquals("2.7.1", ExternalTorch.version(lib, "2.7.1"));
        assertTrue(assertThrows(PccdException.class, () -> ExternalTorch.version(lib, null))
                .getMessage()
                .contains("PYTORCH_VERSION"));
        assertThrows(PccdException.class, () -> ExternalTorch.version(root.resolve("none"), null));
    }

    @Test
    void onlyTheReleaseOfTheNativeGlueIsAccepted() {
        TorchEngine.checkVersion("test", "2.7.1");
        TorchEngine.checkVersion("test", "2.7.1+cu128");
        for (String other : new String[] {"2.7.0", "2.7.10", "2.8.0", "1.13.1"}) {
            PccdException e = assertThrows(PccdException.class, () -> TorchEngine.checkVersion("test", other));
            assertTrue(e.getMessage().contains(other) && e.getMessage().contains("2.7.1"), e.getMessage());
        }
    }

    @Test
    void unsupportedPlatformIsNamedWithWhatIsSupported() {
        PccdException e = TorchEngine.noNativeLibrary();
        assertTrue(e.getMessage().contains(System.getProperty("os.arch")), e.getMessage());
        assertTrue(e.getMessage().contains("Linux x86_64"), e.getMessage());
    }
}
