package org.pccd.energy.potential;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.core.Folders;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.energy.internal.potential.PotentialFolder;
import org.pccd.energy.internal.potential.PotentialSource;

/** The potentials of a user: those that are built in, and those installed into a folder. */
public final class Potentials {
    /** What to do where only a filter is there. */
    public static final String ADVICE = "Install one with 'pccd potential install FOLDER|FILE|URL', for example the"
            + " folder TensorNet-MatPES-PBE-v2025.1-PES of matgl's pretrained models"
            + " (https://github.com/materialsvirtuallab/matgl).";

    private final Path folder;

    /** @param folder where potentials are installed; need not exist */
    public Potentials(Path folder) {
        this.folder = folder;
    }

    /** Those in {@code ~/.pccd/potentials}, or where the system property {@code pccd.potentials} says. */
    public static Potentials ofUser() {
        String other = System.getProperty("pccd.potentials");
        return new Potentials(
                other == null ? Path.of(System.getProperty("user.home"), ".pccd", "potentials") : Path.of(other));
    }

    /** All that can be opened: first what is installed, by name, then what is built in. */
    public List<InstalledPotential> list() {
        List<InstalledPotential> all = new ArrayList<>(PotentialFolder.list(folder));
        for (Contributed<PotentialProvider<?>> c : providers()) {
            if (c.service().builtIn()) {
                PotentialProvider<?> p = c.service();
                all.add(new InstalledPotential(
                        p.id(), p.id(), p.title(), p.citation(), "part of this program", Map.of(), "", null));
            }
        }
        return all;
    }

    /**
     * Copies a potential's files into the user's folder, complete or not at all.
     *
     * @param source a folder, a zip archive, or the https address of an archive
     * @throws PccdException where it cannot be read, no provider knows its kind, it is damaged, or installed already
     */
    public InstalledPotential install(String source, Progress progress) {
        return install(source, p -> true, progress);
    }

    /**
     * As above, where the user agrees.
     *
     * @param agreed asked when the files are copied and known to work, with licence and checksums, before they get
     *     their place
     * @throws java.util.concurrent.CancellationException where the user does not agree; then nothing is left
     */
    public InstalledPotential install(String source, Predicate<InstalledPotential> agreed, Progress progress) {
        try (PotentialSource files = PotentialSource.open(source, folder, progress)) {
            for (Contributed<PotentialProvider<?>> c : providers()) {
                Optional<ModelCard> card = c.service().recognise(files.folder());
                if (card.isPresent()) {
                    // Opened once, so that what is installed is known to work.
                    open(c.service(), files.folder(), 1).close();
                    return PotentialFolder.install(folder, files, c.id(), card.get(), agreed);
                }
            }
            throw new PccdException(source + " holds no potential that is known here; the kinds are "
                    + providers().stream().map(c -> c.service().title()).toList() + ".");
        } catch (IOException e) {
            throw new PccdException(source + " cannot be installed: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Deletes what was installed.
     *
     * @throws PccdException where there is no such potential, or it is built in
     */
    public void remove(String id) {
        InstalledPotential p = get(id);
        if (p.folder() == null) {
            throw new PccdException(id + " is part of this program and cannot be removed.");
        }
        try {
            Folders.delete(p.folder());
        } catch (IOException e) {
            throw new PccdException(p.folder() + " cannot be deleted: " + e.getMessage() + ".", e);
        }
    }

    /** @throws PccdException naming what there is, where there is no potential of this id */
    public InstalledPotential get(String id) {
        List<InstalledPotential> all = list();
        return all.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new PccdException("There is no potential '" + id + "'; there are "
                        + all.stream().map(InstalledPotential::id).toList() + ". " + ADVICE));
    }

    /** What is used where the user names none: the first that is physical, empty where none is installed. */
    public Optional<InstalledPotential> usual() {
        return list().stream().filter(p -> p.folder() != null).findFirst();
    }

    /**
     * Opens a potential with the parameters of its provider.
     *
     * @param id null for {@link #usual}
     * @param threads at least 1
     * @throws PccdException where there is no such potential or none at all, saying how to install one
     */
    public Potential open(String id, int threads) {
        InstalledPotential chosen = id != null
                ? get(id)
                : usual().orElseThrow(() -> new PccdException("No potential is installed. " + ADVICE
                        + " The built-in '--potential repulsion' only finds overlapping atoms."));
        PotentialProvider<?> provider = Contributions.byId(
                        PotentialProvider.POINT, PotentialProvider.class, chosen.provider())
                .service();
        if (chosen.folder() != null) {
            PotentialFolder.verify(chosen);
        }
        return open(provider, chosen.folder(), threads);
    }

    private static <P extends Record> Potential open(PotentialProvider<P> provider, Path files, int threads) {
        return provider.open(provider.defaults(), files, threads);
    }

    /** The kinds of potentials, by plugin. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static List<Contributed<PotentialProvider<?>>> providers() {
        return (List) Contributions.of(PotentialProvider.POINT, PotentialProvider.class);
    }
}
