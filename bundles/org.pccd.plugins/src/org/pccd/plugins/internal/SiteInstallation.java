package org.pccd.plugins.internal;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.operations.InstallOperation;
import org.pccd.core.Folders;
import org.pccd.core.Progress;
import org.pccd.plugins.Installation;
import org.pccd.plugins.Offer;
import org.pccd.plugins.PluginFolders;

/** Installs a feature into the installation itself, as Install New Software does; it is used from the next start on. */
final class SiteInstallation implements Installation {
    private final InstallOperation operation;
    private final Path staged;
    private final Runnable forget;
    private final Offer offer;

    /** @param staged a temporary folder with the jars, which goes when this is closed */
    SiteInstallation(InstallOperation operation, String title, List<BundleJar> jars, Path staged, Runnable forget) {
        this.operation = operation;
        this.staged = staged;
        this.forget = forget;
        offer = new Offer(
                title,
                PluginFolders.ofInstallation().orElseThrow().getParent().toString(),
                jars.stream().map(Offers::of).toList(),
                List.of(),
                List.of());
    }

    @Override
    public Offer offer() {
        return offer;
    }

    @Override
    public Result install(Progress progress) {
        IStatus done = Monitor.task("Installing " + offer.title(), progress, m -> operation
                .getProvisioningJob(m)
                .runModal(m));
        Statuses.check(done, offer.title() + " was not installed");
        return new Result(
                offer.plugins().stream().map(p -> p.id() + " " + p.version()).toList(), true, List.of());
    }

    @Override
    public void close() {
        forget.run();
        Folders.discard(staged);
    }
}
