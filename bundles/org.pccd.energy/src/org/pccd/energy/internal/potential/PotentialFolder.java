package org.pccd.energy.internal.potential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Folders;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Sha256;
import org.pccd.energy.potential.InstalledPotential;
import org.pccd.energy.potential.ModelCard;

/** Installed potentials on disk: a folder for each with its files and {@code potential.json}, written last. */
public final class PotentialFolder {
    private static final String RECORD = "potential.json";

    /** What {@code potential.json} holds. */
    record Stored(
            String provider,
            String title,
            String citation,
            String licence,
            Map<String, String> sha256,
            String source) {}

    private PotentialFolder() {}

    /** What is installed, by name; folders without a record are left alone. */
    public static List<InstalledPotential> list(Path folder) {
        List<InstalledPotential> all = new ArrayList<>();
        try {
            for (Path p : Folders.list(folder)) {
                if (Files.isRegularFile(p.resolve(RECORD))
                        && !p.getFileName().toString().startsWith(".")) {
                    all.add(read(p));
                }
            }
        } catch (IOException e) {
            throw new PccdException(folder + " cannot be read: " + e.getMessage() + ".", e);
        }
        return all;
    }

    private static InstalledPotential read(Path p) {
        return installed(p, Json.read(p.resolve(RECORD), Stored.class));
    }

    private static InstalledPotential installed(Path p, Stored s) {
        return new InstalledPotential(
                p.getFileName().toString(), s.provider, s.title, s.citation, s.licence, s.sha256, s.source, p);
    }

    /** Copies files and gives them their name when all are there. */
    public static InstalledPotential install(
            Path folder, PotentialSource files, String provider, ModelCard card, Predicate<InstalledPotential> agreed)
            throws IOException {
        Path target = folder.resolve(files.folder().getFileName().toString());
        if (Files.exists(target)) {
            throw new PccdException(target.getFileName() + " is installed already in " + folder
                    + "; remove it first with 'pccd potential remove " + target.getFileName() + "'.");
        }
        Path temporary = AtomicFiles.temporaryBeside(target);
        try {
            Files.createDirectories(temporary);
            Map<String, String> hashes = new TreeMap<>();
            for (Path file : Folders.list(files.folder())) {
                if (Files.isRegularFile(file)) {
                    Path copy = temporary.resolve(file.getFileName().toString());
                    // Read-only originals shall not make copies that cannot be removed.
                    Files.write(copy, Files.readAllBytes(file));
                    AtomicFiles.sync(copy);
                    hashes.put(file.getFileName().toString(), Sha256.ofFile(copy));
                }
            }
            hashes.remove(RECORD);
            String licence = licence(files.folder(), card);
            Stored stored = new Stored(provider, card.title(), card.citation(), licence, hashes, files.name());
            if (!agreed.test(installed(target, stored))) {
                throw new CancellationException("not agreed");
            }
            AtomicFiles.write(temporary.resolve(RECORD), Json.pretty(stored));
            AtomicFiles.rename(temporary, target);
        } catch (IOException | RuntimeException e) {
            Folders.discard(temporary);
            throw e;
        }
        return read(target);
    }

    private static String licence(Path folder, ModelCard card) throws IOException {
        for (Path p : Folders.list(folder)) {
            if (Files.isRegularFile(p)
                    && p.getFileName()
                            .toString()
                            .toUpperCase(java.util.Locale.ROOT)
                            .startsWith("LICEN")) {
                return "see " + p.getFileName();
            }
        }
        return card.licence();
    }

    /** @throws PccdException where a file is not as it was installed */
    public static void verify(InstalledPotential p) {
        p.sha256().forEach((name, hash) -> {
            try {
                if (!Sha256.ofFile(p.folder().resolve(name)).equals(hash)) {
                    throw new PccdException(p.folder().resolve(name) + " is not what was installed; remove " + p.id()
                            + " and install it again.");
                }
            } catch (IOException e) {
                throw new PccdException(
                        p.folder().resolve(name) + " cannot be read; remove " + p.id() + " and install it again.", e);
            }
        });
    }
}
