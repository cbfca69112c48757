package org.pccd.plugins;

import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.plugins.internal.Listing;
import org.pccd.plugins.internal.Removal;
import org.pccd.plugins.internal.Sources;

/** Installing, listing and removing plugins, for the window and for the command line. */
public final class Plugins {
    private Plugins() {}

    /**
     * Every plugin that contributes to this product or lies in a folder of plugins, those that fail to load among them.
     * Outside the product there are none.
     */
    public static List<InstalledPlugin> list() {
        return FrameworkUtil.getBundle(Plugins.class) == null ? List.of() : new Listing(context()).all();
    }

    /** Those of {@link #list} of which something does not work. */
    public static List<InstalledPlugin> failing() {
        return list().stream().filter(p -> !p.works()).toList();
    }

    /**
     * Fetches and examines what is to be installed.
     *
     * @param source a plugin's jar, a zip or folder of such, or an update site: a folder, a zip or an address
     * @param feature what of a site to install; empty where it has one only
     * @param forUser whether to leave the installation as it is, though it could be written
     * @throws PccdException where there is nothing to install, or where it does not fit to this installation
     */
    public static Installation prepare(String source, Optional<String> feature, boolean forUser, Progress progress) {
        return new Sources(context(), progress).prepare(source, feature, forUser);
    }

    /**
     * Removes a plugin or feature that is no part of the product itself.
     *
     * @param id of a plugin, or of a feature, or the name of a file in a folder of plugins
     * @return what was removed
     * @throws PccdException where there is none such, or where it cannot be removed
     */
    public static Removed remove(String id, Progress progress) {
        return new Removal(context(), progress).remove(id);
    }

    /**
     * What was removed.
     *
     * @param names of plugins or features, with their versions
     * @param from the folder or installation
     * @param restart whether running programs keep them until they are started again
     */
    public record Removed(List<String> names, String from, boolean restart) {}

    private static BundleContext context() {
        if (FrameworkUtil.getBundle(Plugins.class) == null) {
            throw new PccdException("Plugins can be installed only into the built product: start its pccd.");
        }
        return FrameworkUtil.getBundle(Plugins.class).getBundleContext();
    }
}
