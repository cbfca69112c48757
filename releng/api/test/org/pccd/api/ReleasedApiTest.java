package org.pccd.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The API of this build breaks nobody who uses the last release. */
class ReleasedApiTest {
    private static final String ROOT = System.getProperty("pccd.root", "../..");
    private static final String CLASSES = System.getProperty("pccd.classes", ApiGuard.CLASSES);

    static List<ApiBundle> bundles() throws IOException {
        return ApiBundle.all(Path.of(ROOT), CLASSES);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void isKept(ApiBundle bundle) throws IOException {
        Assumptions.assumeTrue(bundle.classes().toFile().isDirectory(), "not built: " + bundle.classes());
        assertEquals(List.of(), new ApiGuard(Path.of(ROOT)).faults(bundle));
    }
}
