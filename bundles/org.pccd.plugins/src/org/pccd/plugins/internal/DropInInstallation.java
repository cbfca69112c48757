package org.pccd.plugins.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Folders;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.plugins.Installation;
import org.pccd.plugins.Offer;
import org.pccd.plugins.PluginFolders;

/** Copies jars into the user's folder of plugins, and loads them into this process at once. */
final class DropInInstallation implements Installation {
    private final BundleContext context;
    private final List<BundleJar> jars;
    private final Path target;
    private final Path staged;
    private final List<DropIns.Entry> replaced;
    private final Offer offer;

    /**
     * @param entry name of the jar or folder in the user's folder
     * @param staged a temporary folder that goes when this is closed, null for none
     */
    DropInInstallation(BundleContext context, List<BundleJar> jars, String entry, Path staged) {
        this.context = context;
        this.jars = jars;
        this.staged = staged;
        Path folder = PluginFolders.ofUser();
        target = folder.resolve(entry);
        Set<String> ids = jars.stream().map(BundleJar::id).collect(Collectors.toSet());
        replaced = DropIns.entries(folder).stream()
                .filter(e -> e.jars().stream().anyMatch(j -> BundleJar.read(j)
                        .filter(b -> ids.contains(b.id()))
                        .isPresent()))
                .toList();
        offer = new Offer(
                entry.replaceAll("\\.jar$", "").replace('_', ' '),
                target.toString(),
                jars.stream().map(Offers::of).toList(),
                replaced.stream().map(e -> e.path().getFileName().toString()).toList(),
                jars.stream().flatMap(j -> remarks(j).stream()).toList());
    }

    @Override
    public Offer offer() {
        return offer;
    }

    private List<String> remarks(BundleJar jar) {
        List<String> remarks = new ArrayList<>();
        for (Bundle other : context.getBundles()) {
            if (jar.id().equals(other.getSymbolicName()) && !Loading.isDropIn(other)) {
                if (jar.version().equals(other.getVersion().toString())) {
                    throw new PccdException(jar.id() + " " + jar.version() + " is installed already.");
                }
                remarks.add("Version " + other.getVersion() + " of " + jar.id()
                        + " is a part of the installation; the newer one of the two is used.");
            }
        }
        if (jar.extensions() && !jar.singleton()) {
            remarks.add(jar.id() + ": " + Listing.NO_SINGLETON + ".");
        }
        if (!jar.fault().isEmpty()) {
            remarks.add(jar.id() + ": " + jar.fault() + ".");
        }
        return remarks;
    }

    @Override
    public Result install(Progress progress) {
        progress.begin("Installing " + offer.title(), jars.size(), "plugins");
        try {
            copy(progress);
        } catch (IOException e) {
            throw new PccdException(
                    "The plugins cannot be written to " + target.getParent() + ": " + e.getMessage()
                            + ". Choose another folder with PCCD_PLUGINS.",
                    e);
        }
        Map<Path, String> failures = new Loading(context).load(DropIns.jars(PluginFolders.all()));
        List<String> ids = jars.stream().map(BundleJar::id).toList();
        List<String> problems = new Listing(context)
                .all(failures).stream()
                        .filter(p -> Path.of(p.file()).startsWith(target))
                        .flatMap(p -> p.problems().stream().map(reason -> p.id() + ": " + reason + "."))
                        .toList();
        boolean running = Arrays.stream(context.getBundles()).anyMatch(b -> ids.contains(b.getSymbolicName()));
        return new Result(jars.stream().map(j -> j.id() + " " + j.version()).toList(), !running, problems);
    }

    private void copy(Progress progress) throws IOException {
        Files.createDirectories(target.getParent());
        Path temporary = AtomicFiles.temporaryBeside(target);
        try {
            if (target.getFileName().toString().endsWith(".jar")) {
                Files.copy(jars.get(0).file(), temporary);
            } else {
                Files.createDirectory(temporary);
                for (int i = 0; i < jars.size(); i++) {
                    BundleJar jar = jars.get(i);
                    Files.copy(jar.file(), temporary.resolve(jar.id() + "_" + jar.version() + ".jar"));
                    progress.done(i + 1L, jar.id());
                    progress.check();
                }
            }
            for (DropIns.Entry old : replaced) {
                Folders.delete(old.path());
            }
            AtomicFiles.rename(temporary, target);
        } finally {
            Folders.discard(temporary);
        }
    }

    @Override
    public void close() {
        if (staged != null) {
            Folders.discard(staged);
        }
    }
}
