package org.pccd.plugins.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.operations.ProvisioningSession;
import org.eclipse.equinox.p2.operations.UninstallOperation;
import org.osgi.framework.BundleContext;
import org.pccd.core.Folders;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.plugins.PluginFolders;
import org.pccd.plugins.Plugins.Removed;

/** Takes out what was installed: from a folder of plugins, or from the installation. */
public final class Removal {
    private final BundleContext context;
    private final Progress progress;

    public Removal(BundleContext context, Progress progress) {
        this.context = context;
        this.progress = progress;
    }

    /** As {@link org.pccd.plugins.Plugins#remove}. */
    public Removed remove(String id) {
        for (Path folder : PluginFolders.all()) {
            for (DropIns.Entry entry : DropIns.entries(folder)) {
                if (named(entry, id)) {
                    return remove(entry, folder);
                }
            }
        }
        return Features.profile(context)
                .flatMap(profile -> feature(id, profile))
                .map(this::uninstall)
                .orElseThrow(() -> new PccdException("No plugin or feature '" + id
                        + "' was added to this installation; pccd plugin list shows what was."));
    }

    private static boolean named(DropIns.Entry entry, String id) {
        String file = entry.path().getFileName().toString();
        return file.equals(id)
                || file.startsWith(id + "_")
                || entry.jars().stream()
                        .map(BundleJar::read)
                        .flatMap(Optional::stream)
                        .anyMatch(j -> j.id().equals(id));
    }

    private Removed remove(DropIns.Entry entry, Path folder) {
        List<String> names = new ArrayList<>();
        for (Path jar : entry.jars()) {
            names.add(BundleJar.read(jar)
                    .map(j -> j.id() + " " + j.version())
                    .orElse(jar.getFileName().toString()));
        }
        try {
            Folders.delete(entry.path());
        } catch (IOException e) {
            throw new PccdException(
                    entry.path() + " cannot be removed: " + e.getMessage()
                            + ". Close the programs that use it, or ask who owns the folder.",
                    e);
        }
        new Loading(context).load(DropIns.jars(PluginFolders.all()));
        return new Removed(names, folder.toString(), false);
    }

    private static Optional<IInstallableUnit> feature(String id, IProfile profile) {
        Map<String, IInstallableUnit> added = Features.added(profile);
        return Optional.ofNullable(added.get(id)).or(() -> added.values().stream()
                .filter(u -> Features.members(u, profile).contains(id))
                .findFirst());
    }

    private Removed uninstall(IInstallableUnit unit) {
        var agent = Features.agent(context).orElseThrow();
        UninstallOperation operation = new UninstallOperation(new ProvisioningSession(agent), List.of(unit));
        String what = Features.id(unit) + " " + unit.getVersion();
        IStatus plan = Monitor.task("Planning", progress, operation::resolveModal);
        Statuses.check(plan, what + " cannot be removed");
        IStatus done = Monitor.task("Removing " + what, progress, m -> operation
                .getProvisioningJob(m)
                .runModal(m));
        Statuses.check(done, what + " was not removed");
        return new Removed(
                List.of(what),
                PluginFolders.ofInstallation().orElseThrow().getParent().toString(),
                true);
    }
}
