package org.pccd.plugins.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.osgi.framework.Bundle;
import org.pccd.core.Failure;
import org.pccd.core.Identified;

/** What a loaded plugin contributes, and what of it does not work. */
record Health(List<String> contributes, List<String> problems) {
    private static final String OURS = "org.pccd.";

    /** Makes an object of every class that it contributes to this product, as its users would. */
    static Health of(Bundle bundle) {
        Health health = new Health(new ArrayList<>(), new ArrayList<>());
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        for (IExtension extension : registry.getExtensions(ContributorFactoryOSGi.createContributor(bundle))) {
            String id = extension.getExtensionPointUniqueIdentifier();
            IExtensionPoint point = registry.getExtensionPoint(id);
            if (point == null) {
                health.problems.add("it contributes to " + id + ", which is no extension point here");
            } else if (id.startsWith(OURS)) {
                for (IConfigurationElement element : extension.getConfigurationElements()) {
                    health.tryOut(element, point);
                }
            }
        }
        return health;
    }

    /** Whether a bundle contributes anything to this product. */
    static boolean contributes(Bundle bundle) {
        for (IExtension extension :
                RegistryFactory.getRegistry().getExtensions(ContributorFactoryOSGi.createContributor(bundle))) {
            if (extension.getExtensionPointUniqueIdentifier().startsWith(OURS)) {
                return true;
            }
        }
        return false;
    }

    private void tryOut(IConfigurationElement element, IExtensionPoint point) {
        String kind = point.getSimpleIdentifier();
        String type = element.getAttribute("class");
        if (type == null) {
            problems.add("an element of its contribution to " + kind + " names no class");
            return;
        }
        try {
            Object service = element.createExecutableExtension("class");
            Optional<Class<?>> expected = PointType.of(point);
            if (expected.isPresent() && !expected.get().isInstance(service)) {
                problems.add(type + " does not implement " + expected.get().getName());
                return;
            }
            contributes.add(kind + " " + (service instanceof Identified i ? i.id() : type));
        } catch (CoreException | RuntimeException | LinkageError failure) {
            problems.add("its class " + type + " for " + kind + " cannot be used: " + Failure.reason(failure));
        }
    }
}
