package org.pccd.cli.internal;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import picocli.CommandLine.IVersionProvider;

/** Version of the product: that of this bundle. */
class ProductVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"PCCD Workbench " + version(), "Java " + Runtime.version()};
    }

    static String version() {
        Bundle bundle = FrameworkUtil.getBundle(ProductVersion.class);
        return bundle == null ? "(from classes)" : bundle.getVersion().toString();
    }
}
