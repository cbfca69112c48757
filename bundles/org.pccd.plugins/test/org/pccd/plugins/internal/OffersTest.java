package org.pccd.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.plugins.Jars;

/** What is shown before a plugin is installed. */
class OffersTest {
    @TempDir
    private Path folder;

    @Test
    void theSignerIsShown() throws Exception {
        Path jar = Jars.plugin(folder.resolve("a.jar"), "org.a", "1.0.0");
        Jars.sign(jar);
        assertEquals(
                "signed by CN=Marie Example,O=Institute",
                Offers.of(BundleJar.of(jar)).signature());
    }

    @Test
    void aPluginThatWasChangedAfterItWasSignedIsRefused() throws Exception {
        Path jar = Jars.plugin(folder.resolve("a.jar"), "org.a", "1.0.0");
        Jars.sign(jar);
        Jars.change(jar, "plugin.xml");
        BundleJar changed = BundleJar.of(jar);
        PccdException refusal = assertThrows(PccdException.class, () -> Offers.of(changed));
        assertTrue(refusal.getMessage().contains("org.a was changed after it was signed"), refusal.getMessage());
    }
}
