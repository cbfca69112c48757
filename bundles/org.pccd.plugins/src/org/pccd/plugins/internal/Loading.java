package org.pccd.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.pccd.core.PccdException;

/**
 * Makes the running framework hold the plugins of the folders, no more and no fewer. The framework remembers them, so
 * that a later start finds them there; whatever changed on disk since is taken over by the next call.
 */
final class Loading {
    private static final String LOCATION = "pccd-dropin:";
    private static final long REFRESH_SECONDS = 30;

    private final BundleContext context;

    Loading(BundleContext context) {
        this.context = context;
    }

    /** @return why jars could not be loaded; those that could are not among them */
    synchronized Map<Path, String> load(List<Path> jars) {
        Map<Path, String> failures = new LinkedHashMap<>();
        Map<String, Path> wanted = new LinkedHashMap<>();
        for (Path jar : jars) {
            try {
                wanted.put(location(jar), jar);
            } catch (IOException e) {
                failures.put(jar, "it cannot be read: " + e.getMessage());
            }
        }
        Map<String, Bundle> present = present();
        List<Bundle> gone = present.entrySet().stream()
                .filter(e -> !wanted.containsKey(e.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        uninstall(gone);
        Map<Path, Bundle> loaded = new LinkedHashMap<>();
        wanted.forEach((location, jar) -> {
            try {
                Bundle there = present.get(location);
                loaded.put(jar, there == null ? install(location, jar) : there);
            } catch (BundleException | IOException e) {
                failures.put(jar, Unresolved.reason(e));
            }
        });
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkWiring.class)
                .resolveBundles(loaded.values());
        loaded.forEach((jar, bundle) -> start(bundle).ifPresent(reason -> failures.put(jar, reason)));
        return failures;
    }

    /** The bundle that was loaded from a jar. */
    Optional<Bundle> bundle(Path jar) {
        try {
            return Optional.ofNullable(present().get(location(jar)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static boolean isDropIn(Bundle bundle) {
        return bundle.getLocation().startsWith(LOCATION);
    }

    private Map<String, Bundle> present() {
        Map<String, Bundle> present = new HashMap<>();
        for (Bundle bundle : context.getBundles()) {
            if (isDropIn(bundle)) {
                present.put(bundle.getLocation(), bundle);
            }
        }
        return present;
    }

    /** Another content is another location, so that a replaced file is a new bundle. */
    private static String location(Path jar) throws IOException {
        return LOCATION + jar.toUri() + "?" + Files.size(jar) + "-"
                + Files.getLastModifiedTime(jar).toMillis();
    }

    private Bundle install(String location, Path jar) throws BundleException, IOException {
        BundleJar manifest = readable(jar);
        for (Bundle other : context.getBundles()) {
            if (manifest.id().equals(other.getSymbolicName())
                    && manifest.version().equals(other.getVersion().toString())) {
                throw new BundleException("the same version is installed already, from " + other.getLocation());
            }
        }
        try (InputStream reference =
                URI.create("reference:" + jar.toUri()).toURL().openStream()) {
            return context.installBundle(location, reference);
        }
    }

    private static BundleJar readable(Path jar) throws BundleException {
        try {
            return BundleJar.of(jar);
        } catch (PccdException e) {
            throw new BundleException(e.getMessage(), e);
        }
    }

    private Optional<String> start(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        boolean fragment = revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
        boolean resolved = (bundle.getState() & (Bundle.INSTALLED | Bundle.UNINSTALLED)) == 0;
        String policy = bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY);
        if (fragment) {
            return resolved ? Optional.empty() : Optional.of("the plugin that it belongs to is not installed");
        }
        if (resolved && (policy == null || !policy.startsWith(Constants.ACTIVATION_LAZY))) {
            return Optional.empty();
        }
        try {
            // Lazily: nothing of the plugin runs before one of its classes is needed. Where it is not resolved, this
            // is the call that says why.
            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            return Optional.empty();
        } catch (BundleException e) {
            return Optional.of(Unresolved.reason(e));
        }
    }

    private void uninstall(Collection<Bundle> gone) {
        List<Bundle> done = new ArrayList<>();
        for (Bundle bundle : gone) {
            try {
                bundle.uninstall();
                done.add(bundle);
            } catch (BundleException e) {
                throw new PccdException(
                        "The plugin " + bundle.getSymbolicName() + " cannot be taken out: " + e.getMessage()
                                + ". Start the program again.",
                        e);
            }
        }
        if (done.isEmpty()) {
            return;
        }
        CountDownLatch refreshed = new CountDownLatch(1);
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkWiring.class)
                .refreshBundles(done, event -> refreshed.countDown());
        try {
            if (!refreshed.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
                throw new PccdException("The removed plugins are still in use; start the program again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
