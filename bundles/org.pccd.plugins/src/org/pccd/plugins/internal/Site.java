package org.pccd.plugins.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.operations.InstallOperation;
import org.eclipse.equinox.p2.operations.ProvisioningSession;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.osgi.framework.BundleContext;
import org.pccd.core.Folders;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.plugins.Installation;

/** A p2 update site: what it offers, and what of it is to be fetched for this installation. */
final class Site {
    private static final String BUNDLE = "osgi.bundle";

    private final BundleContext context;
    private final URI address;
    private final Progress progress;
    private final IProvisioningAgent agent;
    private final IProfile profile;

    Site(BundleContext context, URI address, Progress progress) {
        this.context = context;
        this.address = address;
        this.progress = progress;
        agent = Features.agent(context).orElseThrow(Site::noProfile);
        profile = Features.profile(context).orElseThrow(Site::noProfile);
    }

    private static PccdException noProfile() {
        return new PccdException("This program was not installed by p2, which update sites need; install the plugin's"
                + " jar, or use the built product.");
    }

    /** @param forUser whether the jars go to the user's folder instead of the installation */
    Installation prepare(Optional<String> feature, boolean forUser) {
        IMetadataRepositoryManager metadata = agent.getService(IMetadataRepositoryManager.class);
        IArtifactRepositoryManager artifacts = agent.getService(IArtifactRepositoryManager.class);
        boolean known = metadata.contains(address);
        Runnable forget = () -> {
            // A folder or file of today is nothing to look for updates in tomorrow.
            if (!known && !address.getScheme().startsWith("http")) {
                metadata.removeRepository(address);
                artifacts.removeRepository(address);
            }
        };
        Path staged = null;
        try {
            IQueryable<IInstallableUnit> offered = Monitor.task("Reading " + address, progress, m -> load(metadata, m));
            IInstallableUnit wanted = choose(offered, feature);
            InstallOperation operation = plan(wanted);
            IArtifactRepository jars = Monitor.task("Reading " + address, progress, m -> loadArtifacts(artifacts, m));
            staged = Files.createTempDirectory("pccd-plugins");
            List<BundleJar> fetched = fetch(operation, jars, staged);
            String title = Features.id(wanted) + " " + wanted.getVersion();
            if (forUser) {
                forget.run();
                return new DropInInstallation(context, fetched, title.replace(' ', '_'), staged);
            }
            return new SiteInstallation(operation, title, fetched, staged, forget);
        } catch (IOException e) {
            throw new PccdException("The plugins of " + address + " cannot be fetched: " + e.getMessage() + ".", e);
        } catch (RuntimeException e) {
            forget.run();
            if (staged != null) {
                Folders.discard(staged);
            }
            throw e;
        }
    }

    private IQueryable<IInstallableUnit> load(IMetadataRepositoryManager manager, IProgressMonitor monitor) {
        try {
            return manager.loadRepository(address, monitor);
        } catch (ProvisionException e) {
            throw unreadable(e);
        }
    }

    private IArtifactRepository loadArtifacts(IArtifactRepositoryManager manager, IProgressMonitor monitor) {
        try {
            return manager.loadRepository(address, monitor);
        } catch (ProvisionException e) {
            throw unreadable(e);
        }
    }

    private PccdException unreadable(ProvisionException e) {
        return new PccdException(address + " cannot be read as an update site: " + e.getMessage(), e);
    }

    /** The newest version of what is asked for, or of the only feature that there is. */
    private IInstallableUnit choose(IQueryable<IInstallableUnit> offered, Optional<String> feature) {
        TreeMap<String, IInstallableUnit> newest = new TreeMap<>();
        var query = feature.isPresent() ? QueryUtil.ALL_UNITS : QueryUtil.createIUGroupQuery();
        for (IInstallableUnit unit : offered.query(query, null)) {
            if (!QueryUtil.isCategory(unit)
                    && !QueryUtil.isProduct(unit)
                    && !unit.getId().endsWith(".feature.jar")) {
                newest.merge(Features.id(unit), unit, (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        }
        if (feature.isPresent()) {
            IInstallableUnit unit = newest.get(feature.get());
            if (unit == null) {
                throw new PccdException(address + " has no feature '" + feature.get() + "'.");
            }
            return unit;
        }
        newest.values()
                .removeIf(u -> !profile.query(QueryUtil.createIUQuery(u), null).isEmpty());
        if (newest.isEmpty()) {
            throw new PccdException(address + " has no feature that is not installed already.");
        }
        if (newest.size() > 1) {
            throw new PccdException(address + " has several features; choose one of them with --feature: "
                    + String.join(", ", newest.keySet()) + ".");
        }
        return newest.firstEntry().getValue();
    }

    private InstallOperation plan(IInstallableUnit wanted) {
        String what = Features.id(wanted) + " " + wanted.getVersion();
        if (!profile.query(QueryUtil.createIUQuery(wanted), null).isEmpty()) {
            throw new PccdException(what + " is installed already.");
        }
        InstallOperation operation = new InstallOperation(new ProvisioningSession(agent), List.of(wanted));
        ProvisioningContext only = new ProvisioningContext(agent);
        only.setMetadataRepositories(address);
        only.setArtifactRepositories(address);
        operation.setProvisioningContext(only);
        IStatus plan = Monitor.task("Planning", progress, operation::resolveModal);
        Statuses.check(plan, what + " cannot be installed here");
        return operation;
    }

    private List<BundleJar> fetch(InstallOperation operation, IArtifactRepository jars, Path staged)
            throws IOException {
        List<BundleJar> fetched = new ArrayList<>();
        for (IInstallableUnit unit :
                operation.getProvisioningPlan().getAdditions().query(QueryUtil.ALL_UNITS, null)) {
            for (IArtifactKey key : unit.getArtifacts()) {
                IArtifactDescriptor[] descriptors = jars.getArtifactDescriptors(key);
                if (key.getClassifier().equals(BUNDLE) && descriptors.length > 0) {
                    progress.check();
                    fetched.add(fetch(descriptors[0], jars, staged));
                }
            }
        }
        return fetched;
    }

    private BundleJar fetch(IArtifactDescriptor descriptor, IArtifactRepository jars, Path staged) throws IOException {
        IArtifactKey key = descriptor.getArtifactKey();
        Path file = staged.resolve(key.getId() + "_" + key.getVersion() + ".jar");
        try (OutputStream out = Files.newOutputStream(file)) {
            IStatus status =
                    Monitor.task("Fetching " + key.getId(), progress, m -> jars.getArtifact(descriptor, out, m));
            Statuses.check(status, key.getId() + " cannot be fetched from " + address);
        }
        return BundleJar.of(file);
    }
}
