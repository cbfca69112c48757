package org.pccd.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions, baselines and what may follow which. */
class ApiGuardTest {
    private static final String OLD = "public interface Encoder { int[] shape(); }";
    private static final String MORE = "public interface Encoder { int[] shape(); default int n() { return 1; } }";
    private static final String BROKEN = "public interface Encoder { long[] shape(); }";

    @TempDir
    Path root;

    @Test
    void aBundleWithoutReleaseMayBeAnything() throws Exception {
        assertEquals(List.of(), new ApiGuard(root).faults(bundle("0.1.0", BROKEN)));
    }

    @Test
    void additionsPassTheBuildButNeedAMinorVersionAtARelease() throws Exception {
        ApiGuard guard = new ApiGuard(root);
        assertEquals("wrote releng/api/baseline/b-1.0.0.jar", guard.renew(bundle("1.0.0.qualifier", OLD)));
        assertEquals(List.of(), guard.faults(bundle("1.0.0.qualifier", MORE)));
        assertTrue(guard.renew(bundle("1.0.1", MORE)).startsWith("refused: b 1.0.1 must be at least 1.1.0"));
        assertEquals("wrote releng/api/baseline/b-1.1.0.jar", guard.renew(bundle("1.1.0", MORE)));
        assertEquals(1, guard.faults(bundle("1.1.0", OLD)).size(), "the newest baseline counts");
    }

    @Test
    void aBreakNeedsAMajorVersion() throws Exception {
        ApiGuard guard = new ApiGuard(root);
        guard.renew(bundle("1.4.2", OLD));
        List<String> faults = guard.faults(bundle("1.5.0.qualifier", BROKEN));
        assertEquals(1, faults.size());
        assertTrue(
                faults.get(0).startsWith("api.Encoder.shape(): method return type changed since 1.4.2."),
                faults.get(0));
        assertTrue(faults.get(0).contains("2.0.0"));
        assertTrue(guard.renew(bundle("1.5.0", BROKEN)).startsWith("refused"));
        assertEquals(List.of(), guard.faults(bundle("2.0.0", BROKEN)));
        assertEquals("wrote releng/api/baseline/b-2.0.0.jar", guard.renew(bundle("2.0.0", BROKEN)));
    }

    @Test
    void apiIsExported() throws Exception {
        ApiBundle bundle = bundle("1.0.0", OLD);
        ApiBundle other = new ApiBundle("b", bundle.folder(), bundle.classes(), List.of("api.more"));
        assertEquals(1, new ApiGuard(root).faults(other).size());
    }

    private ApiBundle bundle(String version, String source) throws IOException {
        Path folder = root.resolve("t" + System.nanoTime());
        Path meta = Files.createDirectories(folder.resolve("META-INF"));
        Files.writeString(
                meta.resolve("MANIFEST.MF"),
                "Manifest-Version: 1.0\nBundle-Version: " + version
                        + "\nExport-Package: api;uses:=\"a,b\",\n api.internal;x-internal:=true\n");
        return new ApiBundle("b", folder, Compiled.classes(folder, source), List.of("api"));
    }
}
