package org.pccd.plugins.internal;

import org.eclipse.core.runtime.ILog;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.pccd.core.PccdException;
import org.pccd.plugins.PluginFolders;

/** Loads the plugins of the folders before the application starts, whichever application it is. */
public final class Activator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        try {
            new Loading(context)
                    .load(DropIns.jars(PluginFolders.all()))
                    .forEach((jar, reason) -> ILog.of(context.getBundle()).warn("Plugin " + jar + ": " + reason));
        } catch (PccdException e) {
            // A folder of plugins that cannot be read must not keep the product from starting.
            ILog.of(context.getBundle()).error(e.getMessage(), e);
        }
    }

    @Override
    public void stop(BundleContext context) {}
}
