package org.pccd.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.DeviceChoice;
import org.pccd.core.PccdException;

/** A library that the user brings is used only where its release is the one that gives right results. */
class TorchEngineTest {
    private static final String TORCH = System.mapLibraryName("torch");

    @TempDir
    Path root;

    @Test
    void releaseIsReadFromTheFilesOfTheZipAndOfTheWheel() throws IOException {
        library();
        Files.writeString(root.resolve("version.py"), "debug = False\n__version__ = '2.6.0+cu124'\n");
        assertEquals("2.6.0+cu124", found("PYTORCH_VERSION", "2.7.1").version());
        Files.writeString(root.resolve("build-version"), "2.7.1+cpu\n");
        assertEquals("2.7.1+cpu", found("PYTORCH_VERSION", "").version());
        assertFalse(found("PYTORCH_VERSION", "2.7.1").stated());
    }

    @Test
    void theLibraryIsFoundByItsFoldersAndFileAndByTheVariableOfDjl() throws IOException {
        Path lib = library();
        Files.writeString(root.resolve("build-version"), "2.7.1\n");
        for (Path named : new Path[] {root, lib, lib.resolve(TORCH)}) {
            assertEquals(lib, found(ExternalTorch.VARIABLE, named.toString()).lib());
            assertEquals(
                    lib,
                    ExternalTorch.find(Map.of("PYTORCH_LIBRARY_PATH", named.toString())::get)
                            .orElseThrow()
                            .lib());
        }
        assertFalse(found(ExternalTorch.VARIABLE, root.toString()).cuda());
        Files.createFile(lib.resolve(System.mapLibraryName("torch_cuda")));
        assertTrue(found(ExternalTorch.VARIABLE, root.toString()).cuda());
        assertTrue(ExternalTorch.find(name -> null).isEmpty());
    }

    @Test
    void whatIsNotThereOrNamedTwiceIsRefused() throws IOException {
        library();
        Files.writeString(root.resolve("build-version"), "2.7.1\n");
        assertTrue(
                refused(ExternalTorch.VARIABLE, root.resolve("none").toString()).contains("where there is no"));
        Path other = Files.createDirectories(root.resolve("other/lib"));
        Files.createFile(other.resolve(TORCH));
        assertTrue(refused("PYTORCH_LIBRARY_PATH", other.toString()).contains("different libraries"));
    }

    @Test
    void librariesWithoutAReleaseNeedAStatedOne() throws IOException {
        library();
        assertTrue(found("PYTORCH_VERSION", "2.7.1").stated());
        assertTrue(refused("PYTORCH_VERSION", "").contains("does not say its version"));
    }

    @Test
    void cudaIsRefusedWithTheReasonWhereTheLibraryHasNone() {
        PccdException e = assertThrows(PccdException.class, () -> TorchDevice.of(DeviceChoice.of("cuda:1")));
        assertTrue(e.getMessage().contains("cuda:1") && e.getMessage().contains("has no CUDA"), e.getMessage());
        assertEquals(Device.cpu(), TorchDevice.of(DeviceChoice.of("auto")));
    }

    private Path library() throws IOException {
        Path lib = Files.createDirectory(root.resolve("lib"));
        Files.createFile(lib.resolve(TORCH));
        return lib;
    }

    private ExternalTorch found(String setting, String value) {
        Map<String, String> settings = new HashMap<>(Map.of(ExternalTorch.VARIABLE, root.toString()));
        settings.put(setting, value);
        return ExternalTorch.find(settings::get).orElseThrow();
    }

    private String refused(String setting, String value) {
        return assertThrows(PccdException.class, () -> found(setting, value)).getMessage();
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
