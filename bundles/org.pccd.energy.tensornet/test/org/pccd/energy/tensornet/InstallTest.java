package org.pccd.energy.tensornet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.energy.potential.InstalledPotential;
import org.pccd.energy.potential.Potential;
import org.pccd.energy.potential.Potentials;

/** Installing matgl's files into a user's folder. */
class InstallTest {
    private static final String NAME = "TensorNet-MatPES-PBE-v2025.1-PES";

    @TempDir
    private Path folder;

    @Test
    void aFolderIsCopiedWithChecksumsAndCanBeRemoved() throws IOException {
        Path published = SharedData.file("data/potentials/" + NAME);
        Potentials potentials = new Potentials(folder.resolve("own"));
        InstalledPotential p = potentials.install(published.toString(), Progress.NONE);
        assertEquals(NAME, p.id());
        assertTrue(p.licence().contains("BSD-3-Clause"));
        assertEquals(3, p.sha256().size());
        assertEquals(p, potentials.usual().orElseThrow());
        try (Potential opened = potentials.open(null, 1)) {
            assertTrue(opened.method().startsWith(NAME));
        }
        assertThrows(PccdException.class, () -> potentials.install(published.toString(), Progress.NONE));
        Files.writeString(p.folder().resolve("state.pt"), "changed");
        PccdException changed = assertThrows(PccdException.class, () -> potentials.open(NAME, 1));
        assertTrue(changed.getMessage().contains("not what was installed"), changed.getMessage());
        potentials.remove(NAME);
        assertTrue(potentials.usual().isEmpty());
    }

    @Test
    void anArchiveIsUnpacked() throws IOException {
        Path published = SharedData.file("data/potentials/" + NAME);
        Path zip = folder.resolve("model.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String file : new String[] {"model.json", "state.pt"}) {
                out.putNextEntry(new ZipEntry("Mine/" + file));
                Files.copy(published.resolve(file), out);
            }
        }
        assertEquals(
                "Mine",
                new Potentials(folder.resolve("own"))
                        .install(zip.toString(), Progress.NONE)
                        .id());
    }

    @Test
    void whatIsNoPotentialLeavesNothingBehind() throws IOException {
        Path own = folder.resolve("own");
        Potentials potentials = new Potentials(own);
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThrows(PccdException.class, () -> potentials.install(empty.toString(), Progress.NONE));
        assertThrows(
                PccdException.class,
                () -> potentials.install(folder.resolve("no").toString(), Progress.NONE));
        assertThrows(PccdException.class, () -> potentials.install("http://example.org/a.zip", Progress.NONE));
        Path damaged = Files.createDirectories(folder.resolve("damaged"));
        String described = "{\"@class\": \"Potential\", \"kwargs\": {\"model\": {\"@class\": \"TensorNet\"}}}";
        Files.writeString(damaged.resolve("model.json"), described);
        assertThrows(PccdException.class, () -> potentials.install(damaged.toString(), Progress.NONE));
        Path evil = folder.resolve("evil.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(evil))) {
            out.putNextEntry(new ZipEntry("../../outside"));
            out.write(1);
        }
        assertThrows(PccdException.class, () -> potentials.install(evil.toString(), Progress.NONE));
        assertFalse(Files.exists(folder.resolve("outside")));
        assertTrue(potentials.usual().isEmpty());
    }

    @Test
    void damagedWeightsAreNamed() throws IOException {
        Path published = SharedData.file("data/potentials/" + NAME);
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.write(broken.resolve("model.json"), Files.readAllBytes(published.resolve("model.json")));
        byte[] weights = Files.readAllBytes(published.resolve("state.pt"));
        Files.write(broken.resolve("state.pt"), java.util.Arrays.copyOf(weights, weights.length / 2));
        PccdException e = assertThrows(PccdException.class, () -> new Potentials(folder.resolve("own"))
                .install(broken.toString(), Progress.NONE));
        assertTrue(e.getMessage().contains("state.pt"), e.getMessage());
    }
}
