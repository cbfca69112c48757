package org.pccd.core;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.RegistryFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Contributions in the Eclipse extension registry: elements with an attribute {@code class}. */
final class RegistryContributions {
    private RegistryContributions() {}

    static <T extends Identified> List<Contributed<T>> of(String point, Class<T> type) {
        List<Contributed<T>> found = new ArrayList<>();
        for (IConfigurationElement e : RegistryFactory.getRegistry().getConfigurationElementsFor(point)) {
            String plugin = e.getContributor().getName();
            try {
                T service = type.cast(e.createExecutableExtension("class"));
                Bundle bundle = FrameworkUtil.getBundle(service.getClass());
                found.add(new Contributed<>(
                        service.id(), plugin, bundle.getVersion().toString(), service));
            } catch (CoreException | ClassCastException failure) {
                throw new PccdException(
                        "Plugin " + plugin + " contributes " + e.getAttribute("class") + " to " + point
                                + ", which cannot be created: " + failure.getMessage()
                                + ". Update or remove the plugin.",
                        failure);
            }
        }
        return found;
    }
}
