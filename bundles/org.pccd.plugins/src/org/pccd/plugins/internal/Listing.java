package org.pccd.plugins.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.pccd.core.PccdException;
import org.pccd.core.Sha256;
import org.pccd.plugins.InstalledPlugin;
import org.pccd.plugins.PluginFolders;
import org.pccd.plugins.Signature;

/** All plugins of this process, and what is wrong with them. */
public final class Listing {
    static final String NO_SINGLETON =
            "its manifest lacks ;singleton:=true behind Bundle-SymbolicName, without which plugin.xml is ignored";

    private final BundleContext context;
    private final Loading loading;

    public Listing(BundleContext context) {
        this.context = context;
        this.loading = new Loading(context);
    }

    /** As {@link org.pccd.plugins.Plugins#list}. */
    public List<InstalledPlugin> all() {
        return all(loading.load(DropIns.jars(PluginFolders.all())));
    }

    List<InstalledPlugin> all(Map<Path, String> failures) {
        List<InstalledPlugin> plugins = new ArrayList<>();
        Map<String, String> features = Features.ofBundles(context);
        for (Bundle bundle : context.getBundles()) {
            if (!Loading.isDropIn(bundle) && Health.contributes(bundle)) {
                String feature = features.get(bundle.getSymbolicName());
                plugins.add(installed(bundle, feature == null ? InstalledPlugin.PRODUCT : "feature " + feature));
            }
        }
        for (Path folder : PluginFolders.all()) {
            for (Path jar : DropIns.jars(List.of(folder))) {
                plugins.add(dropIn(jar, folder, failures.get(jar)));
            }
        }
        return plugins;
    }

    private static InstalledPlugin installed(Bundle bundle, String source) {
        Health health = Health.of(bundle);
        Path file = FileLocator.getBundleFileLocation(bundle).map(File::toPath).orElse(Path.of(bundle.getLocation()));
        String name = bundle.getHeaders().get(Constants.BUNDLE_NAME);
        return describe(
                file,
                new BundleJar(
                        file,
                        bundle.getSymbolicName(),
                        bundle.getVersion().toString(),
                        name == null ? bundle.getSymbolicName() : name,
                        "",
                        true,
                        true,
                        ""),
                source,
                health);
    }

    private InstalledPlugin dropIn(Path jar, Path folder, String failure) {
        Optional<BundleJar> manifest = BundleJar.read(jar);
        Optional<Bundle> bundle = loading.bundle(jar);
        Health health = failure == null && bundle.isPresent()
                ? Health.of(bundle.get())
                : new Health(new ArrayList<>(), new ArrayList<>());
        if (failure != null) {
            health.problems().add(failure);
        }
        if (failure == null
                && manifest.isPresent()
                && manifest.get().extensions()
                && !manifest.get().singleton()) {
            health.problems().add(NO_SINGLETON);
        }
        manifest.map(BundleJar::fault).filter(f -> !f.isEmpty()).ifPresent(health.problems()::add);
        String name = jar.getFileName().toString();
        return describe(
                jar,
                manifest.orElse(new BundleJar(jar, name, "", name, "", false, false, "")),
                folder.toString(),
                health);
    }

    private static InstalledPlugin describe(Path file, BundleJar jar, String source, Health health) {
        boolean whole = Files.isRegularFile(file);
        return new InstalledPlugin(
                jar.id(),
                jar.version(),
                jar.name(),
                source,
                file.toString(),
                whole ? hash(file) : "",
                whole ? signature(file, health) : "unsigned",
                health.contributes(),
                health.problems());
    }

    private static String hash(Path file) {
        try {
            return Sha256.ofFile(file);
        } catch (IOException e) {
            throw new PccdException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static String signature(Path file, Health health) {
        try {
            return Signature.of(file).toString();
        } catch (SecurityException e) {
            health.problems().add("it was changed after it was signed: " + e.getMessage());
            return "broken signature";
        } catch (IOException e) {
            return "unsigned";
        }
    }
}
